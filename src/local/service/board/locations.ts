/** The published resources of the areas `wit` and `work` that the board answers, by what they are about. */
import { location } from "../locations";

export const wit = {
  artifactLinkTypes: location("1a31de40-e318-41cd-a6c6-881077df52e3"),
  artifactUriQuery: location("a9a9aa7a-8c09-44d3-ad1b-46e855c1e3d3"),
  attachments: location("e07b5fa4-1499-494d-a496-64b860fd64ff"),
  batch: location("92eefc1f-1e81-473d-88d6-749205248dc3"),
  nodes: location("5a172953-1b41-49d3-840a-33f79c3ce89f"),
  rootNodes: location("a70579d1-f53a-48ee-a5be-7be8659023b9"),
  comments: location("608aac0a-32e1-4493-a863-b9cf4566d257"),
  fields: location("b51fd764-e5c2-4b9b-aaf7-3395cf4bdd94"),
  queries: location("a67d190c-c41f-424b-814d-0e906f659301"),
  recycleBin: location("b70d8d39-926c-465e-b927-b1bf0e5ca0e0"),
  revisions: location("a00c85a5-80fa-4565-99c3-bcd2181434bb"),
  tags: location("bc15bc60-e7a8-43cb-ab01-2106be3983a1"),
  updates: location("6570bf97-d02c-4a91-8d93-3abe9895b1a9"),
  wiql: location("1a9c53f7-f243-4447-b110-35ef023636e4"),
  wiqlById: location("a02355f5-5f8a-4671-8e32-369d23aac83d"),
  linkReport: location("b5b5b6d0-0308-40a1-b3f4-b9bb3c66878f"),
  relationTypes: location("f5d33bc9-5b49-4a3c-a9bd-f3cd46dd2165"),
  revisionReport: location("f828fe59-dd87-495d-a17c-7a8d6211ca6c"),
  newWorkItem: location("62d3d110-0047-428c-ad3c-4fe872c91c74"),
  workItems: location("72c7ddf8-2cdc-4f60-90cd-ab71c14a399b"),
  workItemsBatch: location("908509b6-4248-4475-a1cd-829139ba419f"),
  workItemsDelete: location("8bc57545-27e5-420d-b709-f6e3ebcc1fc1"),
  categories: location("9b9f5734-36c8-415e-ba67-f83b45c31408"),
  types: location("7c8d7a76-4a09-43e8-b5df-bd792f4ac6aa"),
  typeFields: location("bd293ce5-3d25-4192-8e67-e8092e879efb"),
  typeStates: location("7c9d7a76-4a09-43e8-b5df-bd792f4ac6aa"),
} as const;

export const work = {
  backlogConfiguration: location("7799f497-3cb5-4f16-ad4f-5cd06012db64"),
  backlogItems: location("7c468d96-ab1d-4294-a360-92f07e9ccd98"),
  backlogs: location("a93726f9-7867-4e38-b4f2-0bfafc2f6a94"),
  iterations: location("c9175577-28a1-4b06-9197-8636af9f64ad"),
  iterationItems: location("5b3ef1a6-d3ab-44cd-bafd-c7f45db850fa"),
  processConfiguration: location("f901ba42-86d2-4b0c-89c1-3f86d06daa84"),
  teamFieldValues: location("07ced576-58ed-49e6-9c1e-5cb53ab8bf2a"),
  teamSettings: location("c3c1012b-bea7-49d7-b45e-1664e566f84c"),
} as const;
