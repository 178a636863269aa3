/**
 * Resource locations of the areas this service knows, as the real service publishes them at `OPTIONS _apis`: area,
 * resource, id, resource version, earliest, latest and released api-version (`0.0` = preview only), route template.
 *
 * These are published identifiers: clients look operations up by them. A location without a route here is announced as
 * well and answers 501 with its name, so that a client learns what is missing instead of finding nothing.
 */
import type { Location } from "./route";

const published = `
core avatar 54b2a2a0-859b-4d05-827c-ec4c862f641a 1 5.1 7.2 0.0 _apis/projects/{projectId}/{resource}
core categorizedTeams 6f9619ff-8b86-d011-b42d-00c04fc964ff 1 7.1 7.2 0.0 _apis/projects/{projectId}/{resource}/
core connectedServices b4f70219-e18b-42c5-abe3-98b07d35525e 1 1.0 7.2 0.0 _apis/projects/{projectId}/{resource}/{name}
core Exports daddc313-3dad-48f8-b317-9373e3581dde 1 1.0 4.1 0.0 _apis/projectCollections/{collectionId}/{resource}/{id}
core identityMru 5ead0b70-2572-4697-97e9-f341069a783a 1 1.0 7.2 0.0 _apis/{area}/{resource}/{mruName}
core members 294c494c-2600-4d7e-b76c-3dd50c3c95be 2 1.0 7.2 7.1 _apis/projects/{projectId}/teams/{teamId}/{resource}
core processes 93878975-88c5-4e6a-8abb-7ddd77a8a7d8 1 1.0 7.2 7.1 _apis/process/{resource}/{*processId}
core projectCollections 8031090f-ef1d-4af6-85fc-698cd75d42bf 2 1.0 7.2 7.1 _apis/{resource}/{collectionId}
core projectHistory 6488a877-4749-4954-82ea-7340d36be9f2 2 1.0 7.2 0.0 _apis/{resource}
core projects 603fe2ac-9723-48b9-88ad-09305aa6c6e1 4 1.0 7.2 7.1 _apis/{resource}/{*projectId}
core projectsproperties 0a3ffdfc-fe94-47a6-bb27-79bf3f762eac 1 5.1 7.2 0.0 _apis/{resource}
core properties 4976a71a-4487-49aa-8aab-a1eda469037a 1 3.2 7.2 0.0 _apis/projects/{projectId}/{resource}
core proxies ec1f4311-f2b4-4c15-b2b8-8990b80d2908 2 1.0 7.2 0.0 _apis/{resource}
core teams 7a4d9ee9-3433-4347-b47a-7a80f1cf307e 3 4.1 7.2 0.0 _apis/{resource}
core teams d30a3dd1-f8ba-442a-b86a-bd0c0c383e59 3 1.0 7.2 7.1 _apis/projects/{projectId}/{resource}/{*teamId}
ExtensionManagement ExtensionDataCollectionQuery 56c331f1-ce53-4318-adfd-4db5c52a7a2e 1 2.2 7.2 0.0 _apis/{area}/InstalledExtensions/{publisherName}/{extensionName}/{resource}
ExtensionManagement Documents bbe06c18-1c8b-4fcd-b9c6-1535aaab8749 1 2.2 7.2 0.0 _apis/{area}/InstalledExtensions/{publisherName}/{extensionName}/Data/Scopes/{scopeType}/{scopeValue}/Collections/{collectionName}/{resource}/{documentId}
ExtensionManagement InstalledExtensions 275424d0-c844-4fe2-bda6-04933a1357d8 2 2.2 7.2 0.0 _apis/{area}/{resource}/{extensionId}
ExtensionManagement InstalledExtensionsByName fb0da285-f23e-4b56-8b53-3ef5f9f6de66 2 2.2 7.2 0.0 _apis/{area}/{resource}/{publisherName}/{extensionName}/{version}
git advsecEnablement b43dd56f-a1b4-47a5-a857-73fc1b6c700c 1 7.1 7.2 0.0 _apis/{area}/{resource}
git advsecEstimateOrg 2277ffbe-28d4-40d6-9c26-40baf26d1408 1 7.2 7.2 0.0 _apis/{area}/advsecEstimate
git advsecEstimateProject 1df7833e-1eed-447b-81a3-390c74923900 1 7.2 7.2 0.0 {project}/_apis/{area}/advsecEstimate
git advsecEstimateRepo 5dcec07b-a844-4efb-9fc1-968fd1f149db 1 7.2 7.2 0.0 {project}/_apis/{area}/repositories/{repositoryId}/advsecEstimate
git advsecPermissions 61b21a05-a60f-4910-a733-ba5347c2142d 1 7.1 7.2 0.0 _apis/{area}/{resource}
git annotatedTags 5e8a8081-3851-4626-b677-9891cc04102e 1 3.1 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/{resource}/{objectId}
git billableCommitters 5c5e3ebc-37b0-4547-a957-945912d44922 1 7.1 7.2 0.0 {project}/_apis/{area}/{resource}
git blobs 7b28e929-2c99-405d-9c5c-6167a06e6816 1 1.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/{resource}/{sha1}
git blobs cffac033-c2f1-41a2-acb3-b765e50a8d29 1 1.0 1.0 1.0 _apis/{area}/{projectId}/repositories/{repositoryId}/{resource}/{sha1}
git branchStats 40c1f5b7-2bb6-4c28-b844-0f47cd6bb610 1 1.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/stats/branches/{*name}
git branchStats 9b2552e4-9e48-4557-98ec-1982f699615f 1 1.0 1.0 1.0 _apis/{area}/{projectId}/repositories/{repositoryId}/stats/branches/{*name}
git branchStats b32dc299-abe2-41e9-bd15-1e6856b95c9c 1 1.0 1.0 1.0 _apis/{area}/{projectId}/repositories/{repositoryId}/stats/branches
git branchStats d5b216de-d8d5-4d32-ae76-51df755b16d3 2 1.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/stats/branches
git changes 074db773-d674-4de9-a0dd-fcb6adddecf9 1 1.0 1.0 1.0 _apis/{area}/{projectId}/repositories/{repositoryId}/commits/{commitId}/{resource}
git changes 5bf884f5-3e07-42e9-afb8-1b872267bf16 1 1.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/commits/{commitId}/{resource}
git cherryPickConflicts 1fe5aab2-d4c0-4b2f-a030-f3831e7aca26 1 6.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/cherryPicks/{cherryPickId}/conflicts/{conflictId}
git cherryPickRelationships 8af142a4-27c2-4168-9e82-46b8629aaa0d 1 4.1 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryNameOrId}/{resource}/{commitId}
git cherryPicks 033bad68-9a14-43d1-90e0-59cb8856fef6 2 3.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/cherryPicks/{cherryPickId}
git commitDiffs 29ba9926-be39-4db5-bbdf-d6c9458195c6 1 1.0 1.0 1.0 _apis/{area}/{projectId}/repositories/{repositoryId}/diffs/commits
git commitDiffs 615588d5-c0c7-4b88-88f8-e625306446e8 1 1.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/diffs/commits
git commits 168b4bb9-d936-4cd9-8a5f-66d6f6b23192 1 1.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/pushes/{pushId}/{resource}
git commits 41a3de30-8d9e-4f79-a7e3-ef8cf1299454 1 1.0 1.0 1.0 _apis/{area}/{projectId}/repositories/{repositoryId}/{resource}/{commitId}
git commits c2570c3b-5b3f-41b8-98bf-5407bfde8d58 2 1.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/{resource}/{commitId}
git commits cc7a4cb0-7377-494a-80d4-ef4d607f6eb2 1 1.0 1.0 1.0 _apis/{area}/{projectId}/repositories/{repositoryId}/pushes/{pushId}/{resource}
git commitsBatch 6400dfb2-0bcb-462b-b992-5a57f8f1416c 2 1.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/{resource}
git commitsBatch fed1587d-f1c8-475d-925c-b97f2c9dde50 1 1.0 1.0 1.0 _apis/{area}/{projectId}/repositories/{repositoryId}/{resource}
git deletedRepositories 2b6869c4-cb25-42b5-b7a3-0d3e6be0a11a 1 2.2 7.2 7.1 {project}/_apis/{area}/{resource}
git deltification c873bfc6-3138-40ec-a3ed-837e9a7c0ac0 1 2.2 3.1 0.0 {project}/_apis/{area}/repositories/{repositoryId}/{resource}
git fileDiffs c4c5a7e6-e9f3-4730-a92b-84baacff694b 1 5.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/{resource}
git filePaths e74b530c-edfa-402b-88e2-8d04671134f7 1 3.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/{resource}/{*scopepath}
git forks 158c0340-bf6f-489c-9625-d572a1480d57 1 4.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryNameOrId}/forks/{collectionId}
git forkSyncRequests 1703f858-b9d1-46af-ab62-483e9e1055b5 1 4.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryNameOrId}/forkSyncRequests/{forkSyncOperationId}
git hfsItems 17f0a869-1589-43f0-9901-db1b2519087d 1 7.2 7.2 0.0 {project}/_apis/{area}/repositories/{repositoryId}/{resource}/{*path}
git hfsItems 47320f83-8f30-4ba7-b912-576eadac424b 1 7.2 7.2 0.0 _apis/{area}/{projectId}/repositories/{repositoryId}/{resource}/{*path}
git ImportRepositoryValidations d8c00958-dedd-491f-93e6-73f3c06f5bba 1 3.0 7.2 7.1 {project}/_apis/{area}/import/{resource}
git importRequests 01828ddc-3600-4a41-8633-99b3a73a0eb3 1 3.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/importRequests/{importRequestId}
git items 433ab753-6ed9-4169-9841-dd3f7611834a 1 1.0 1.0 1.0 _apis/{area}/{projectId}/repositories/{repositoryId}/{resource}/{*path}
git items fb93c0db-47ed-4a31-8c20-47552878fb44 1 1.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/{resource}/{*path}
git itemsBatch 567ef866-886b-44cc-81e2-6cc075905ce5 1 1.0 1.0 1.0 _apis/{area}/{projectId}/repositories/{repositoryId}/{resource}
git itemsBatch 630fd2e4-fb88-4f85-ad21-13f3fd1fbca9 1 1.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/{resource}
git limitedRefCriteria f1d5d07a-6b89-4384-bef6-446461e31a39 1 2.2 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/{resource}
git mergeBases 7cf2abb6-c964-4f7e-9872-f78c66e72e9c 1 4.1 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryNameOrId}/commits/{commitId}/{resource}
git merges 985f7ae9-844f-4906-9897-7ef41516c0e2 1 5.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryNameOrId}/merges/{mergeOperationId}
git policyConfigurations 2c420070-a0a2-49cc-9639-c9f271c5ff07 1 5.0 7.2 7.1 {project}/_apis/{area}/policy/configurations
git pullRequestAttachments 965d9361-878b-413b-a494-45d5b5fd8ab7 1 3.1 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/pullRequests/{pullRequestId}/attachments/{fileName}
git pullRequestCommentLikes 5f2e2851-1389-425b-a00b-fb2adb3ef31b 1 4.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/pullRequests/{pullRequestId}/threads/{threadId}/comments/{commentId}/likes
git pullRequestCommits 52823034-34a8-4576-922c-8d8b77e9e4c4 1 2.1 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/pullRequests/{pullRequestId}/commits
git pullRequestCommits e7ea0883-095f-4926-b5fb-f24691c26fb9 1 3.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/pullRequests/{pullRequestId}/iterations/{iterationId}/commits
git pullRequestConflicts d840fb74-bbef-42d3-b250-564604c054a4 1 3.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/pullRequests/{pullRequestId}/conflicts/{conflictId}
git pullRequestIterationChanges 4216bdcf-b6b1-4d59-8b82-c34cc183fc8b 1 3.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/pullRequests/{pullRequestId}/iterations/{iterationId}/changes
git pullRequestIterations d43911ee-6958-46b0-a42b-8445b8a0d004 2 3.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/pullRequests/{pullRequestId}/iterations/{iterationId}
git pullRequestIterationStatuses 75cf11c5-979f-4038-a76e-058a06adf2bf 2 3.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/pullRequests/{pullRequestId}/iterations/{iterationId}/statuses/{statusId}
git pullRequestLabels f22387e3-984e-4c52-9c6d-fbb8f14c812d 1 4.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/pullRequests/{pullRequestId}/labels/{labelIdOrName}
git pullRequestProperties 48a52185-5b9e-4736-9dc1-bb1e2feac80b 1 4.1 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/pullRequests/{pullRequestId}/properties
git pullRequestQuery b3a6eebe-9cf0-49ea-b6cb-1a4c5f5007b0 1 3.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/{resource}
git pullRequestReviewers 1d5702f2-90e2-4fe0-8794-4fcd822adb9b 1 1.0 1.0 1.0 _apis/{area}/{projectId}/repositories/{repositoryId}/pullRequests/{pullRequestId}/reviewers/{reviewerId}
git pullRequestReviewers 4b6702c7-aa35-4b89-9c96-b9abf6d3e540 1 1.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/pullRequests/{pullRequestId}/reviewers/{reviewerId}
git pullRequests 01a46dea-7d46-4d40-bc84-319e7c260d99 2 3.0 7.2 7.1 {project}/_apis/{area}/{resource}/{pullRequestId}
git pullRequests 5318bf6c-115f-4828-ba3e-73eca825c276 2 1.0 1.0 1.0 _apis/{area}/{projectId}/repositories/{repositoryId}/{resource}/{pullRequestId}
git pullRequests 9946fd70-0d40-406e-b686-b4744cbbcc37 2 1.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/{resource}/{pullRequestId}
git pullRequests a5d28130-9cd2-40fa-9f08-902e7daa9efb 2 1.0 7.2 7.1 {project}/_apis/{area}/{resource}
git pullRequestShare 696f3a82-47c9-487f-9117-b9d00972ca84 1 3.1 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/pullRequests/{pullRequestId}/share
git pullRequestStatuses b5f6bb4f-8d1e-4d79-8d11-4c9172c99c35 2 3.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/pullRequests/{pullRequestId}/statuses/{statusId}
git pullRequestThreadComments 965a3ec7-5ed8-455a-bdcb-835a5ea7fe7b 1 3.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/pullRequests/{pullRequestId}/threads/{threadId}/comments/{commentId}
git pullRequestThreads ab6e2e5d-a0b7-4153-b64a-a4efe0d49449 1 3.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/pullRequests/{pullRequestId}/threads/{threadId}
git pullRequestWorkItems 0a637fcc-5370-4ce8-b0e8-98091f5f9482 1 1.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/pullRequests/{pullRequestId}/workitems
git pullRequestWorkItems a92ec66c-5851-41a4-a96b-4a0860958844 1 1.0 1.0 1.0 _apis/{area}/{projectId}/repositories/{repositoryId}/pullRequests/{pullRequestId}/workitems
git pushes 9777557b-f5a5-4a6b-94f8-39aff53b5b41 1 1.0 1.0 1.0 _apis/{area}/{projectId}/repositories/{repositoryId}/{resource}/{pushId}
git pushes ea98d07b-3c87-4971-8ede-a613694ffb55 3 1.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/{resource}/{pushId}
git recycleBinRepositories a663da97-81db-4eb3-8b83-287670f63073 1 4.1 7.2 7.1 {project}/_apis/{area}/recycleBin/repositories/{repositoryId}
git refLockRequest 32863ac0-6a8a-4d9f-8afe-ba293b93ec3c 1 3.0 3.2 0.0 {project}/_apis/{area}/repositories/{repositoryId}/{resource}
git refs 2d874a60-a811-4f62-9c9f-963a6ea0a55b 2 1.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/{resource}/{*filter}
git refs 4c36aadb-af42-45bb-80ca-6df5cd443e0d 1 1.0 1.0 1.0 _apis/{area}/{projectId}/repositories/{repositoryId}/{resource}/{*filter}
git refsBatch d5e42319-9c64-4acd-a906-f524a578a7fe 1 2.1 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/{resource}
git refsFavorites 876f70af-5792-485a-a1c7-d0a7b2f42bbb 1 3.0 7.2 7.1 {project}/_apis/{area}/favorites/refs/{favoriteId}
git refsFavoritesForProject 4720896c-594c-4a6d-b94c-12eddd80b34a 1 7.2 7.2 0.0 {project}/_apis/{area}/favorites/refsForProject
git repositories 225f7195-f9c7-4d14-ab28-a83f7ff77e1f 1 1.0 7.2 7.1 {project}/_apis/{area}/{resource}/{repositoryId}
git repositories 88aea7e8-9501-45dd-ac58-b069aa73b926 1 1.0 1.0 1.0 _apis/{area}/{projectId}/{resource}/{repositoryId}
git repositoriesPaged 82aea7e8-9501-45dd-ac58-b069aa73b926 1 7.2 7.2 0.0 _apis/{area}/{projectId}/repositoriesPaged
git repositoryStats 616a5255-74b3-40f5-ae1d-bbae2eec8db5 1 3.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/stats
git revertConflicts 10d7ae6d-1050-446d-852a-bd5d99f834bf 1 6.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/reverts/{revertId}/conflicts/{conflictId}
git reverts bc866058-5449-4715-9cf1-a510b6ff193c 2 3.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/reverts/{revertId}
git statuses 428dd4fb-fda5-4722-af02-9313b80305da 2 2.1 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/commits/{commitId}/{resource}
git suggestions 9393b4fb-4445-4919-972b-9ad16f442d83 1 2.2 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/suggestions
git templates f88d498e-52c3-422a-a5f2-994f4265a25b 1 3.0 7.2 7.1 {project}/_apis/{area}/{resource}
git treeDiffs e264ef02-4e92-4cfc-a4b1-5e71894d7b31 1 3.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/diffs/trees
git trees 11e0a184-7e28-4b77-9523-1d4d6dc29241 1 1.0 1.0 1.0 _apis/{area}/{projectId}/repositories/{repositoryId}/{resource}/{sha1}
git trees 729f6437-6f92-44ec-8bee-273a7111063c 1 1.0 7.2 7.1 {project}/_apis/{area}/repositories/{repositoryId}/{resource}/{sha1}
Location ConnectionData 00d9565f-ed9c-4a06-9a50-00e7896ccab4 1 1.0 7.2 0.0 _apis/{resource}
Location ResourceAreas e81700f7-3be2-46de-8624-2eb35882fcaa 1 3.2 7.2 0.0 _apis/{resource}/{areaId}
Location ServiceDefinitions d810a47d-f4f4-4a62-a03f-fa1860585c4c 1 1.0 7.2 0.0 _apis/{resource}/{serviceType}/{identifier}
Location SpsServiceDefinition df5f298a-4e06-4815-a13e-6ce90a37efa4 1 1.0 7.2 0.0 _apis/{resource}/{hostId}
operations operations 7f82df6d-7d09-46c1-a015-643b556b3a1e 1 4.0 7.2 0.0 _apis/{resource}/{pluginId}/{operationId}
operations operations 9a1b74b4-2ca8-4a9f-8470-c2f2e6fdc949 1 2.0 7.2 7.1 _apis/{resource}/{operationId}
policy configurations dad91cbe-d183-45f8-9c6e-9c1164472121 1 2.0 7.2 7.1 {project}/_apis/{area}/{resource}/{configurationId}
policy evaluations 46aecb7a-5d2c-4647-897b-0209505a9fe4 1 2.0 7.2 0.0 {project}/_apis/{area}/{resource}/{evaluationId}
policy evaluations c23ddff5-229c-4d04-a80b-0fdce9f360c8 1 2.0 7.2 0.0 {project}/_apis/{area}/{resource}
policy revisions fe1e68a2-60d3-43cb-855b-85e41ae97c95 1 2.0 7.2 7.1 {project}/_apis/{area}/configurations/{configurationId}/{resource}/{revisionId}
policy types 44096322-2d3d-466a-bb30-d1b7de69f61f 1 2.0 7.2 7.1 {project}/_apis/{area}/{resource}/{typeId}
processDefinitions behaviors 47a651f4-fb70-43bf-b96b-7c0ba947142b 1 2.1 7.2 7.1 _apis/work/{area}/{processId}/{resource}/{behaviorId}
processDefinitions Controls e2e3166a-627a-4e9b-85b2-d6a097bbd731 1 2.1 7.2 7.1 _apis/work/{area}/{processId}/workItemTypes/{witRefName}/layout/groups/{groupId}/{resource}/{controlId}
processDefinitions fields f36c66c7-911d-4163-8938-d3c5d0d7f5aa 1 2.1 7.2 7.1 _apis/work/{area}/{processId}/{resource}/{field}
processDefinitions Groups 2617828b-e850-4375-a92a-04855704d4c3 1 2.1 7.2 7.1 _apis/work/{area}/{processId}/workItemTypes/{witRefName}/layout/pages/{pageId}/sections/{sectionId}/{resource}/{groupId}
processDefinitions layout 3eacc80a-ddca-4404-857a-6331aac99063 1 2.1 7.2 7.1 _apis/work/{area}/{processId}/workItemTypes/{witRefName}/{resource}
processDefinitions lists 0b6179e2-23ce-46b2-b094-2ffa5ee70286 1 2.1 7.2 7.1 _apis/work/{area}/{resource}/{listId}
processDefinitions lists b45cc931-98e3-44a1-b1cd-2e8e9c6dc1c6 1 2.1 7.2 7.1 _apis/work/{area}/{resource}
processDefinitions Pages 1b4ac126-59b2-4f37-b4df-0a48ba807edb 1 2.1 7.2 7.1 _apis/work/{area}/{processId}/workItemTypes/{witRefName}/layout/{resource}/{pageId}
processDefinitions states 4303625d-08f4-4461-b14b-32c65bba5599 1 2.1 7.2 7.1 _apis/work/{area}/{processId}/workItemTypes/{witRefName}/{resource}/{stateId}
processDefinitions workItemTypes 1ce0acad-4638-49c3-969c-04aa65ba6bea 1 2.1 7.2 7.1 _apis/work/{area}/{processId}/{resource}/{witRefName}
processDefinitions workItemTypes 8b13e121-0af4-41f5-91d2-91af48e55f81 1 2.1 3.2 0.0 _apis/work/{area}/{processId}/{resource}/{witRefNameForRules}/fields/{fieldRefName}/rules/{ruleId}
processDefinitions workItemTypes 921dfb88-ef57-4c69-94e5-dd7da2d7031d 1 2.1 7.2 7.1 _apis/work/{area}/{processId}/{resource}/{witRefNameForBehaviors}/behaviors/{behaviorRefName}
processDefinitions workItemTypes afd8a636-9883-4427-895d-7b7cafecde50 1 2.1 3.2 0.0 _apis/work/{area}/{processId}/{resource}/{witRefName}/fields/{field}
processDefinitions workItemTypesFields 976713b4-a62e-499e-94dc-eeb869ea9126 1 2.1 7.2 7.1 _apis/work/{area}/{processId}/workItemTypes/{witRefNameForFields}/fields/{fieldRefName}
processes behaviors d1800200-f184-4e75-a5f2-ad0b04b4373e 2 2.1 7.2 7.1 _apis/work/{area}/{processId}/{resource}/{behaviorRefName}
processes Controls 1f59b363-a2d0-4b7e-9bc6-eb9f5f3f0e58 1 5.0 7.2 7.1 _apis/work/{area}/{processId}/workItemTypes/{witRefName}/layout/groups/{groupId}/{resource}/{controlId}
processes fields 7a0e7a1a-0b34-4ae0-9744-0aaffb7d0ed1 1 2.1 7.2 7.1 _apis/work/{area}/{processId}/{resource}/{field}
processes fields bc0ad8dc-e3f3-46b0-b06c-5bf861793196 2 2.1 7.2 7.1 _apis/work/{area}/{processId}/workItemTypes/{witRefName}/{resource}/{fieldRefName}
processes Groups 766e44e1-36a8-41d7-9050-c343ff02f7a5 1 5.0 7.2 7.1 _apis/work/{area}/{processId}/workItemTypes/{witRefName}/layout/pages/{pageId}/sections/{sectionId}/{resource}/{groupId}
processes layout fa8646eb-43cd-4b71-9564-40106fd63e40 1 5.0 7.2 7.1 _apis/work/{area}/{processId}/workItemTypes/{witRefName}/{resource}
processes lists 01e15468-e27c-4e20-a974-bd957dcccebc 1 5.0 7.2 7.1 _apis/work/{area}/{resource}/{listId}
processes Pages 1cc7b29f-6697-4d9d-b0a1-2650d3e1d584 1 5.0 7.2 7.1 _apis/work/{area}/{processId}/workItemTypes/{witRefName}/layout/{resource}/{pageId}
processes processes 02cc6a73-5cfb-427d-8c8e-b49fb086e8af 2 2.1 7.2 7.1 _apis/work/{resource}/{processTypeId}
processes rules 76fe3432-d825-479d-a5f6-983bbb78b4f3 2 2.1 7.2 7.1 _apis/work/{area}/{processId}/workItemTypes/{witRefName}/{resource}/{ruleId}
processes rules bc3d57b2-fc53-4dfc-8adb-f99119636e38 1 2.1 5.0 0.0 _apis/work/{area}/{processId}/workItemTypes/{witRefName}/fields/{fieldRefName}/{resource}
processes states 31015d57-2dff-4a46-adb3-2fb4ee3dcec9 1 3.2 7.2 7.1 _apis/work/{area}/{processId}/workItemTypes/{witRefName}/{resource}/{stateId}
processes SystemControls ff9a3d2c-32b7-4c6c-991c-d5a251fb9098 1 5.2 7.2 7.1 _apis/work/{area}/{processId}/workItemTypes/{witRefName}/layout/systemcontrols/{controlId}
processes workItemTypes e2e9d1a6-432d-4062-8870-bfcb8c324ad7 2 2.1 7.2 7.1 _apis/work/{area}/{processId}/{resource}/{witRefName}
processes workItemTypesBehaviors 6d765a2e-4e1b-4b11-be93-f953be676024 1 5.0 7.2 7.1 _apis/work/{area}/{processId}/{resource}/{witRefNameForBehaviors}/behaviors/{behaviorRefName}
wiki attachments c4382d8d-fefc-40e0-92c5-49852e9e17c0 1 4.0 7.2 7.1 {project}/_apis/{area}/wikis/{wikiIdentifier}/{resource}/{name}
wiki pageCommentAttachments 5100d976-363d-42e7-a19d-4171ecb44782 1 5.2 7.2 7.1 {project}/_apis/{area}/wikis/{wikiIdentifier}/pages/{pageId}/comments/attachments/{attachmentId}
wiki pageCommentReactions 7a5bc693-aab7-4d48-8f34-36f373022063 1 5.2 7.2 7.1 {project}/_apis/{area}/wikis/{wikiIdentifier}/pages/{pageId}/comments/{commentId}/reactions/{type}
wiki pageCommentReactionsEngagedUsers 598a5268-41a7-4162-b7dc-344131e4d1fa 1 5.2 7.2 7.1 {project}/_apis/{area}/wikis/{wikiIdentifier}/pages/{pageId}/comments/{commentId}/reactions/{type}/users
wiki pageComments 9b394e93-7db5-46cb-9c26-09a36aa5c895 1 5.2 7.2 7.1 {project}/_apis/{area}/wikis/{wikiIdentifier}/pages/{pageId}/comments/{id}
wiki pageMoves e37bbe71-cbae-49e5-9a4e-949143b9d910 1 4.1 7.2 7.1 {project}/_apis/{area}/wikis/{wikiIdentifier}/{resource}
wiki pages 25d3fbc7-fe3d-46cb-b5a5-0b6f79caf27b 1 4.0 7.2 7.1 {project}/_apis/{area}/wikis/{wikiIdentifier}/{resource}/{*path}
wiki pages ceddcf75-1068-452d-8b13-2d4d76e1f970 1 5.1 7.2 7.1 {project}/_apis/{area}/wikis/{wikiIdentifier}/{resource}/{id}
wiki pagesBatch 71323c46-2592-4398-8771-ced73dd87207 1 5.2 7.2 7.1 {project}/_apis/{area}/wikis/{wikiIdentifier}/{resource}
wiki pageStats 81c4e0fe-7663-4d62-ad46-6ab78459f274 1 5.2 7.2 7.1 {project}/_apis/{area}/wikis/{wikiIdentifier}/pages/{pageId}/stats
wiki pageViewStats 1087b746-5d15-41b9-bea6-14e325e7f880 1 4.1 7.2 7.1 {project}/_apis/{area}/wikis/{wikiIdentifier}/{resource}/{*path}
wiki updates d015d701-8038-4e7b-8623-3d5ca6813a6c 1 4.0 4.1 0.0 {project}/_apis/{area}/wikis/{wikiId}/{resource}
wiki wikis 288d122c-dbd4-451d-aa5f-7dbbba070728 2 4.0 7.2 7.1 {project}/_apis/{area}/{resource}/{wikiIdentifier}
wit accountMyWork def3d688-ddf5-4096-9024-69beea15cdbd 1 1.0 7.2 0.0 _apis/work/{resource}
wit accountMyWorkRecentActivity 1bc988f4-c15f-4072-ad35-497c87e3a909 2 1.0 7.2 7.1 _apis/work/{resource}
wit accountRecentMentions d60eeb6e-e18c-4478-9e94-a0094e28f41c 1 1.0 7.2 0.0 _apis/work/{resource}
wit artifactLinkTypes 1a31de40-e318-41cd-a6c6-881077df52e3 1 3.2 7.2 7.1 _apis/{area}/{resource}
wit artifactUriQuery a9a9aa7a-8c09-44d3-ad1b-46e855c1e3d3 1 3.2 7.2 7.1 {project}/_apis/{area}/{resource}
wit attachments e07b5fa4-1499-494d-a496-64b860fd64ff 4 1.0 7.2 7.1 {project}/_apis/{area}/{resource}/{id}
wit batch 92eefc1f-1e81-473d-88d6-749205248dc3 2 1.0 7.2 7.1 _apis/{area}/\${resource}
wit batch dc0339a9-2967-4780-ace5-fd09266dff9a 1 7.1 7.1 0.0 _apis/{area}/\${resource}
wit classificationNodes 5a172953-1b41-49d3-840a-33f79c3ce89f 2 1.0 7.2 7.1 {project}/_apis/{area}/{resource}/{structureGroup}/{*path}
wit classificationNodes a70579d1-f53a-48ee-a5be-7be8659023b9 2 1.0 7.2 7.1 {project}/_apis/{area}/{resource}
wit commentReactionsEngagedUsers e33ca5e0-2349-4285-af3d-d72d86781c35 1 5.1 7.2 0.0 {project}/_apis/wit/workItems/{workItemId}/comments/{commentId}/reactions/{reactionType}/users
wit comments 19335ae7-22f7-4308-93d8-261f9384b7cf 2 3.0 5.0 0.0 {project}/_apis/{area}/workItems/{id}/comments/{revision}
wit comments 608aac0a-32e1-4493-a863-b9cf4566d257 4 5.1 7.2 0.0 {project}/_apis/wit/workItems/{workItemId}/comments/{commentId}
wit commentsReactions f6cb3f27-1028-4851-af96-887e570dc21f 1 5.1 7.2 0.0 {project}/_apis/wit/workItems/{workItemId}/comments/{commentId}/reactions/{reactionType}
wit commentsReporting 370b8590-9562-42be-b0d8-ac06668fc5dc 1 5.1 5.1 0.0 {project}/_apis/wit/reporting/workitemcomments
wit commentsVersions 49e03b34-3be0-42e3-8a5d-e8dfb88ac954 1 5.1 7.2 0.0 {project}/_apis/wit/workItems/{workItemId}/comments/{commentId}/versions/{version}
wit fields b51fd764-e5c2-4b9b-aaf7-3395cf4bdd94 3 1.0 7.2 7.1 {project}/_apis/{area}/{resource}/{fieldNameOrRefName}
wit githubappsetup cad6ca19-1ba1-42b7-8ade-4537e5f82beb 1 5.1 5.1 0.0 {project}/_apis/{area}/{resource}
wit githubConnections 0b3a5212-f65b-2102-0d80-1dd77ce4c700 1 7.1 7.2 0.0 {project}/_apis/githubconnections/{connectionId}/repos
wit githubConnections 0cf95f86-6ce1-f410-ccf6-3d8c92b3a1ef 1 7.1 7.2 0.0 {project}/_apis/githubconnections
wit githubConnections 15b19676-8d9e-e224-d795-ca4d1a18024d 1 7.1 7.2 0.0 {project}/_apis/githubconnections/{connectionId}/reposBatch
wit history f74eba29-47a1-4152-9381-84040aced527 2 1.0 3.0 3.0 _apis/{area}/workItems/{id}/history/{revisionNumber}
wit projectProcessMigration 19801631-d4e5-47e9-8166-0330de0ff1e6 1 5.2 7.2 7.1 {project}/_apis/{area}/{resource}
wit queries a3f8e27f-b199-4c44-ae43-5fc7d33cda25 2 1.0 7.2 7.1 _apis/{area}/{resource}/{id}
wit queries a67d190c-c41f-424b-814d-0e906f659301 2 1.0 7.2 7.1 {project}/_apis/{area}/{resource}/{*query}
wit queriesBatch 549816f9-09b0-4e75-9e81-01fbfcd07426 1 5.0 7.2 7.1 {project}/_apis/{area}/{resource}
wit recyclebin b70d8d39-926c-465e-b927-b1bf0e5ca0e0 2 2.1 7.2 7.1 {project}/_apis/{area}/{resource}/{id}
wit remoteLinking 3f0377f8-d4bf-445b-b1e7-f9e5f1ba8fdb 1 5.0 7.2 0.0 _apis/{area}/{resource}
wit revisions a00c85a5-80fa-4565-99c3-bcd2181434bb 3 1.0 7.2 7.1 {project}/_apis/{area}/workItems/{id}/revisions/{revisionNumber}
wit ruleEngine 1a3a1536-dca6-4509-b9c3-dd9bb2981506 2 1.0 5.2 5.1 _apis/{area}/\${resource}
wit sendMail 12438500-2f84-4fa7-9f1a-c31871b4959d 5 1.0 7.2 7.1 {project}/_apis/{area}/{resource}
wit tags bc15bc60-e7a8-43cb-ab01-2106be3983a1 1 5.2 7.2 7.1 {project}/_apis/{area}/{resource}/{tagIdOrName}
wit templates 6a90345f-a676-4969-afce-8e163e1d5642 1 3.0 7.2 7.1 {project}/{team}/_apis/{area}/{resource}
wit templates fb10264a-8836-48a0-8033-1b0ccd2748d5 1 3.0 7.2 7.1 {project}/{team}/_apis/{area}/{resource}/{templateId}
wit tempQueries 9f614388-a9f0-4952-ad6c-89756bd8e388 1 7.0 7.2 7.1 {project}/_apis/{area}/{resource}
wit updates 6570bf97-d02c-4a91-8d93-3abe9895b1a9 4 1.0 7.2 7.1 {project}/_apis/{area}/workItems/{id}/updates/{updateNumber}
wit wiql 1a9c53f7-f243-4447-b110-35ef023636e4 2 1.0 7.2 7.1 {project}/{team}/_apis/{area}/{resource}
wit wiql a02355f5-5f8a-4671-8e32-369d23aac83d 2 1.0 7.2 7.1 {project}/{team}/_apis/{area}/{resource}/{id}
wit workItemFieldAllowedValues 1d4da553-5856-4ca5-a3b3-79e0e8fcc142 1 7.1 7.2 7.1 {project}/_apis/{area}/{resource}
wit workItemIcons 4e1eb4a5-1970-4228-a682-ec48eb2dca30 1 1.0 7.2 7.1 _apis/{area}/{resource}/{icon}
wit workItemLinks b5b5b6d0-0308-40a1-b3f4-b9bb3c66878f 3 2.0 7.2 7.1 {project}/_apis/{area}/reporting/{resource}
wit workItemRelationTypes f5d33bc9-5b49-4a3c-a9bd-f3cd46dd2165 2 1.0 7.2 7.1 _apis/{area}/{resource}/{relation}
wit workItemRevisions f828fe59-dd87-495d-a17c-7a8d6211ca6c 2 2.0 7.2 7.1 {project}/_apis/{area}/reporting/{resource}
wit workItemRevisionsDiscussions 4a644469-90c5-4fcc-9a9f-be0827d369ec 1 5.1 7.2 7.1 {project}/_apis/{area}/reporting/workItemRevisions/discussions
wit workItems 62d3d110-0047-428c-ad3c-4fe872c91c74 3 1.0 7.2 7.1 {project}/_apis/{area}/{resource}/\${type}
wit workItems 72c7ddf8-2cdc-4f60-90cd-ab71c14a399b 3 1.0 7.2 7.1 {project}/_apis/{area}/{resource}/{id}
wit workItemsBatch 908509b6-4248-4475-a1cd-829139ba419f 1 5.0 7.2 7.1 {project}/_apis/{area}/{resource}
wit workItemsDelete 8bc57545-27e5-420d-b709-f6e3ebcc1fc1 1 7.1 7.2 7.1 {project}/_apis/{area}/{resource}
wit workitemStateColor 0b83df8a-3496-4ddb-ba44-63634f4cda61 1 1.0 7.2 0.0 _apis/work/{resource}
wit workItemTransitions afae844b-e2f6-44c2-8053-17b3bb936a40 1 4.1 7.2 7.1 _apis/{area}/{resource}
wit workItemTypeCategories 9b9f5734-36c8-415e-ba67-f83b45c31408 2 1.0 7.2 7.1 {project}/_apis/{area}/{resource}/{category}
wit workitemTypeColor 958fde80-115e-43fb-bd65-749c48057faf 1 1.0 7.2 0.0 _apis/work/{resource}
wit workItemTypeColorAndIcon f0f8dc62-3975-48ce-8051-f636b68b52e3 1 1.0 7.2 0.0 _apis/{area}/{resource}
wit workItemTypes 7c8d7a76-4a09-43e8-b5df-bd792f4ac6aa 2 1.0 7.2 7.1 {project}/_apis/{area}/{resource}/{type}
wit workItemTypesField bd293ce5-3d25-4192-8e67-e8092e879efb 3 1.0 7.2 7.1 {project}/_apis/{area}/workitemtypes/{type}/fields/{field}
wit workItemTypeStates 7c9d7a76-4a09-43e8-b5df-bd792f4ac6aa 1 1.0 7.2 7.1 {project}/_apis/{area}/workitemtypes/{type}/states
wit workItemTypeTemplate 8637ac8b-5eb6-4f90-b3f7-4f2ff576a459 1 1.0 7.2 7.1 {project}/_apis/{area}/{resource}/{type}
work automationrules 2882c15d-0cb3-43b5-8fb7-db62e09a79db 2 7.1 7.2 7.1 {project}/{team}/_apis/{area}/{resource}
work backlogconfiguration 7799f497-3cb5-4f16-ad4f-5cd06012db64 1 2.0 7.2 7.1 {project}/{team}/_apis/{area}/{resource}
work backlogs 7c468d96-ab1d-4294-a360-92f07e9ccd98 1 4.1 7.2 7.1 {project}/{team}/_apis/{area}/{resource}/{backlogId}/workItems
work backlogs a93726f9-7867-4e38-b4f2-0bfafc2f6a94 1 4.1 7.2 7.1 {project}/{team}/_apis/{area}/{resource}/{id}
work boardbadge 0120b002-ab6c-4ca0-98cf-a8d7492f865c 1 5.1 7.2 7.1 {project}/{team}/_apis/{area}/{resource}/{id}
work boardcolumns eb7ec5a3-1ba3-4fd1-b834-49a5a387e57d 1 2.0 7.2 7.1 {project}/_apis/{area}/{resource}
work boardfiltersettings cfe2d81b-12ba-4083-9e5a-859818c763e4 1 3.0 4.1 0.0 {project}/{team}/_apis/{area}/boards/{board}/{resource}
work boardparents 186abea3-5c35-432f-9e28-7a15b4312a0e 1 3.0 7.2 7.1 {project}/{team}/_apis/{area}/boards/{resource}
work boardrows bb494cc6-a0f5-4c6c-8dca-ea6912e79eb9 1 2.0 7.2 7.1 {project}/_apis/{area}/{resource}
work boards 23ad19fc-3b8e-4877-8462-b3f92bc06b40 1 2.0 7.2 7.1 {project}/{team}/_apis/{area}/{resource}/{id}
work boardusersettings b30d9f58-1891-4b0a-b168-c46408f919b0 1 3.0 7.2 7.1 {project}/{team}/_apis/{area}/boards/{board}/{resource}
work capacities 74412d15-8c1a-4352-a48d-ef1ed5587d57 3 2.0 7.2 7.1 {project}/{team}/_apis/{area}/teamsettings/iterations/{iterationId}/{resource}/{teamMemberId}
work cardrulesettings 3f84a8d1-1aab-423e-a94b-6dcbdcca511f 2 5.1 7.2 7.1 {project}/{team}/_apis/{area}/taskboard/{resource}
work cardrulesettings b044a3d9-02ea-49c7-91a1-b730949cc896 2 2.0 7.2 7.1 {project}/{team}/_apis/{area}/boards/{board}/{resource}
work cardsettings 07c3b467-bc60-4f05-8e34-599ce288fafc 2 2.0 7.2 7.1 {project}/{team}/_apis/{area}/boards/{board}/{resource}
work cardsettings 0d63745f-31f3-4cf3-9056-2a064e567637 2 5.1 7.2 7.1 {project}/{team}/_apis/{area}/taskboard/{resource}
work chartimages 4ee4d042-64fa-4202-8ca6-dae1ab888985 1 5.1 7.2 7.1 {project}/{team}/_apis/{area}/boards/{board}/{resource}/{name}
work chartimages 89436dcf-a56b-4f72-a42e-2afef39c88a5 1 5.1 7.2 7.1 {project}/{team}/_apis/{area}/iterations/{resource}/{name}
work chartimages 8b94efc1-e022-469d-80aa-8d2ba1c21449 1 5.1 7.2 7.1 {project}/{team}/_apis/{area}/iterations/{iterationId}/{resource}/{name}
work charts 45fe888c-239e-49fd-958c-df1a1ab21d97 1 2.0 7.2 7.1 {project}/{team}/_apis/{area}/boards/{board}/{resource}/{name}
work columns c555d7ff-84e1-47df-9923-a3fe0cd8751b 1 2.0 7.2 7.1 {project}/{team}/_apis/{area}/boards/{board}/{resource}/{id}
work deliverytimeline bdd0834e-101f-49f0-a6ae-509f384a12b4 1 3.0 7.2 7.1 {project}/_apis/{area}/plans/{id}/{resource}
work events 82d2847f-626e-4f73-a213-3d0ede1823bb 1 5.0 7.2 0.0 _apis/{area}/{resource}
work iterationcapacities 1e385ce0-396b-4273-8171-d64562c18d37 1 6.1 7.2 7.1 {project}/_apis/{area}/iterations/{iterationId}/{resource}
work iterations c9175577-28a1-4b06-9197-8636af9f64ad 1 2.0 7.2 7.1 {project}/{team}/_apis/{area}/teamsettings/{resource}/{id}
work plans 0b42cb47-cd73-4810-ac90-19c9ba147453 1 3.0 7.2 7.1 {project}/_apis/{area}/{resource}/{id}
work predefinedQueries 9cbba37c-6cc6-4f70-b903-709be86acbf0 1 5.0 7.2 0.0 {project}/_apis/{area}/{resource}/{id}
work processconfiguration f901ba42-86d2-4b0c-89c1-3f86d06daa84 1 2.0 7.2 7.1 {project}/_apis/{area}/{resource}
work rows 0863355d-aefd-4d63-8669-984c9b7b0e78 1 2.0 7.2 7.1 {project}/{team}/_apis/{area}/boards/{board}/{resource}/{id}
work taskboardColumns c6815dbe-8e7e-4ffe-9a79-e83ee712aa92 1 5.2 7.2 7.1 {project}/{team}/_apis/{area}/{resource}
work taskboardWorkItems 1be23c36-8872-4abc-b57d-402cd6c669d9 1 5.2 7.2 7.1 {project}/{team}/_apis/{area}/{resource}/{iterationId}/{workItemId}
work teamdaysoff 2d4faa2e-9150-4cbf-a47a-932b1b4a0773 1 2.0 7.2 7.1 {project}/{team}/_apis/{area}/teamsettings/iterations/{iterationId}/{resource}
work teamfieldvalues 07ced576-58ed-49e6-9c1e-5cb53ab8bf2a 1 2.0 7.2 7.1 {project}/{team}/_apis/{area}/teamsettings/{resource}
work teamsettings c3c1012b-bea7-49d7-b45e-1664e566f84c 1 2.0 7.2 7.1 {project}/{team}/_apis/{area}/{resource}
work workitems 5b3ef1a6-d3ab-44cd-bafd-c7f45db850fa 1 4.1 7.2 7.1 {project}/{team}/_apis/{area}/teamsettings/iterations/{iterationId}/{resource}
work workitemsorder 1c22b714-e7e4-41b9-85e0-56ee13ef55ed 1 5.1 7.2 7.1 {project}/{team}/_apis/{area}/{resource}
work workitemsorder 47755db2-d7eb-405a-8c25-675401525fc9 1 5.1 7.2 7.1 {project}/{team}/_apis/{area}/iterations/{iterationId}/{resource}
`;

export const locations: readonly Location[] = published
  .trim()
  .split("\n")
  .map((row) => {
    const [
      area = "",
      resource = "",
      id = "",
      version,
      minVersion = "",
      maxVersion = "",
      releasedVersion = "",
      template = "",
    ] = row.split(" ");
    return { id, area, resource, template, resourceVersion: Number(version), minVersion, maxVersion, releasedVersion };
  });

const byId = new Map(locations.map((location) => [location.id, location]));

/** The published location of an id; asking for an unknown one is a mistake in the route table. */
export function location(id: string): Location {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`no published location ${id}`);
  return found;
}
