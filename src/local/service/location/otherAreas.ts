/**
 * Ids and names of the areas that have no behaviour here, as the real service publishes them at `ResourceAreas`.
 *
 * They are listed at this service's own address, so that a client which asks for one learns by its 501 what is missing.
 */
export const otherAreas: readonly { readonly id: string; readonly name: string }[] = `
177d7ebb-f343-4e49-ac19-b2526bd8af71 AadConditionalAccessPolicy
611c52d2-d6ad-4a87-a755-cbfa71192401 AbuseDetection
0d55247a-1c47-4462-9b1f-5e2125590ee6 Account
b002715c-f261-41eb-aca3-19292f32b62b AccountLicensing
bcaa3234-d3c0-45d6-9f51-4e0f13d17999 acs
7ba69ffe-5f6f-4a87-b1a4-da1c0921c187 AdminEngagement
ad112863-ba10-4c1e-9e3c-0b6a7cb33fa1 AdvancedSecurity
a5458490-3b15-4e37-8854-cef1da36f0c4 advSec
0f2ca920-f269-4545-b1f4-5b4173aa784e Alert
032e6845-d1ee-4197-a1b7-42d1822bca46 Alerts
9a7e7451-3763-432f-a213-2e40f4012709 AllProtocolsInternal
f47c4501-5e41-4a7c-b17b-19b7cef00b91 Analytics
f184dc2d-e63e-42ff-9fbc-64abe433bfd2 AnalyticsViews
79fda011-e37f-4281-ba52-967e06c78301 anonymousimportregion
e54d3adc-d485-4536-b63d-1bd2bfc179bf AnyProtocolPackagingInternal
5b55a9b6-2e0f-40d7-829d-3741d2b8c4e4 approval
8803eb84-4c4e-458e-9de3-ca3bdabcb948 ArmProjectProvider
2a313f99-f039-49a7-b2dd-792d5ddab990 artifact
94ff054d-5ee1-413d-9341-3f4a7827de2e audit
2e426be0-da4d-48c4-9178-978da8562255 authorization
ed1325fd-71e8-4623-89f3-485951654312 AzComm
1b865e97-5ee6-4d12-abf4-a944a1bf8b01 AzCommCsm
89b27bcd-f2ba-4306-845c-345136711714 AzCommMigration
31d56a90-a194-4567-aacf-efe0007e3309 BasicAuthBatch
5294ef93-12a1-4d13-8671-9d9d014072c8 blob
d56223df-8ccd-45c9-89b4-eddf69240690 blob
11635d5f-a4f9-43ea-a48b-d56be43fee0f boards
5d6898bb-45ec-463f-95f9-54d49c71752e build
965220d5-5bb9-42cf-8d67-9b146df2a5a4 Build
8adac183-0b40-4151-b069-144ac860d516 buildcache
c2112469-adf5-45f2-8ab5-4764540113b6 C2112469-ADF5-45F2-8AB5-4764540113B6
0b808ceb-ef49-4c5e-9483-600a4ecf1224 Cache
71f96160-8701-4914-aed9-c44b89f20ccd cargo
86bf2186-3092-4f5e-86a6-13997ce0924a CentralizedFeature
1e984811-4250-48bd-9c57-fe40eab4a630 Chat
3fda18ba-dff2-42e6-8d10-c521b23b85fc clienttools
3fdc5d9e-f2ef-4852-aa15-b2b092d1dddf Cmdb
db4b1d4b-13b4-4ceb-8f84-1001b5500ebc codelens
33e404a3-5e99-4dd4-a836-f3a4c45e3221 CodeMapper
997a4743-5b0e-424b-aafa-37b62a3e1dbf CodeReview
7f7e9705-96b8-4da4-af41-9e272c98db69 CodeScanner
79bea8f8-c898-4965-8c51-8bbc3966faa8 Collection
78e5e91b-1598-4080-8edc-308799894013 collectionimport
365d9dcd-4492-4ae3-b5ba-ad0ff4ab74b3 Commerce
b903d8ce-3624-4fa5-b37e-0b6b6bb2938b compliance
7e7baadd-b7d6-46a0-9ce5-a6f95dda0e62 Compliance
7136235f-d277-4c27-9194-e3ada05fea2c ComponentGovernance
bf8d748a-ccc1-447f-8561-64ac0a2288b5 conda
f86b1517-b514-464e-967e-07567f868756 coverage
b3705fd5-dc18-47fc-bb2f-7b0f19a70822 Csm
2900e97e-7bbd-4d87-95ee-be54611b6184 CsmResourceProvider
309db705-4ce4-49e7-a110-67e4a823766a CsmTfs
31c84e0a-3ece-48fd-a29d-100849af99ba Dashboard
01e4817c-857e-485c-9401-0334a33200da dedup
a0848fa1-3593-4aec-949c-694c73f4c4ce DelegatedAuth
10e22a82-4bbc-41f2-a814-e471337d2e03 Dependabot
8580c551-69db-4092-9050-c9ccd4521d2e Deployment
b4bcf7e2-8869-45ce-9348-a087cba9d144 DeploymentTracking
2b98abe4-fae0-4b7f-8562-7141c309b9ee Directory
6823169a-2419-4015-b2fd-6fd6f026ca00 discussion
a85b8835-c1a1-4aac-ae97-1c3d0ba72dbd distributedtask
d7c52d59-024a-4376-a82d-ab6f81122d14 domains
a0dee11c-29cd-4ca2-8343-e9062368d8b4 DRITools
7bf94c77-0ce1-44e5-a0f3-263e4ebbf327 drop
c38bf508-a15f-4e87-b69e-4fb71654207f drop
c001321e-8a1c-44ad-93a4-8f0bc137ef77 EnterpriseCatalog
0a833654-df2a-437e-8253-fe6b63b82035 environments
67349c8b-6425-42f2-97b6-0843cb037473 Favorite
cdeb6c7d-6b25-4d6f-b664-c2e3ede202e8 FeedToken
85738938-9fae-4eb4-b4f0-871502e6b549 GitHubConnector
bf89950b-58e4-4c83-8e40-ba3163d111bd Governance
bf99950b-58e4-4c83-8e40-ba3163d111bd GovernanceNew
bb1e7ec9-e901-4b68-999a-de7012b920f8 Graph
4e40f190-2e3f-4d9f-8331-c7788e833080 GraphProfile
a5099f91-129c-4d51-a066-a96f6b31cf00 Health
6f0d0cb2-7079-41fa-aeef-4772f7a835f7 hookssvc
8e128563-b59c-4a70-964c-a3bd7412183d HostAcquisition
2522d64e-35a6-402d-a714-16b9d16f5bb9 HostManagement
a3df5886-6f52-4d65-8ed4-9cf791edf91f HostResolution
fc3682be-3d6c-427a-87c8-e527b16a1d05 Identity
d825dc80-1b53-491e-9406-523da630d57f import
10a9fe81-f117-4bef-8e42-99c7c46061c0 importcode
cd315457-817a-4908-a9a5-b5959e043a4f importproperty
aca667be-99e8-4f1a-a42b-065087b87049 importregion
8a3d49b8-91f0-46ef-b33d-dda338c25db3 IMS
f9a59873-859a-43f6-8329-967916b14736 InstanceManagement
bcf4c91f-9f3e-4108-847c-220c95f90382 Interaction
9d9ce0d0-caa9-4fbe-a307-d0a3eda0745a Interaction
287a6d53-7dc8-4618-8d57-6945b848a4ad Invitation
2b66037e-8671-4829-bac9-7d5efc583bc3 ivy
5ff95ba9-5d38-4d5d-89a8-7cebe9e93997 LeakedSecrets
c73a23a1-59bb-458c-8ce3-02c83215e015 Licensing
8da7474c-43c6-41cd-91dc-3628bd23420f LicensingMigrator
4f9a6c65-a750-4de3-96d3-e4bccf3a39b0 LicensingRule
00000041-0000-8888-8000-000000000000 Location Service
00000047-0000-8888-8000-000000000000 Location Service
0000005e-0000-8888-8000-000000000000 Location Service
00000071-0000-8888-8000-000000000000 Location Service
00000054-0000-8888-8000-000000000000 Location Service
00000049-0000-8888-8000-000000000000 Location Service
00000016-0000-8888-8000-000000000000 Location Service
00025394-6065-48ca-87d9-7f5672854ef7 Location Service
00000019-0000-8888-8000-000000000000 Location Service
00000030-0000-8888-8000-000000000000 Location Service
00000010-0000-8888-8000-000000000000 Location Service
00000028-0000-8888-8000-000000000000 Location Service
00000064-0000-8888-8000-000000000000 Location Service
0000000f-0000-8888-8000-000000000000 Location Service
00000003-0000-8888-8000-000000000000 Location Service
00000043-0000-8888-8000-000000000000 Location Service
0000003e-0000-8888-8000-000000000000 Location Service
0000003c-0000-8888-8000-000000000000 Location Service
00000036-0000-8888-8000-000000000000 Location Service
00000059-0000-8888-8000-000000000000 Location Service
00000052-0000-8888-8000-000000000000 Location Service
00000057-0000-8888-8000-000000000000 Location Service
0000000d-0000-8888-8000-000000000000 Location Service
00000044-0000-8888-8000-000000000000 Location Service
00000072-0000-8888-8000-000000000000 Location Service
00000067-0000-8888-8000-000000000000 Location Service
00000035-0000-8888-8000-000000000000 Location Service
f101720c-9790-45a6-9fb3-494a09fddeeb Management
280ea21d-f474-4d7c-aa14-bfb94fbdbb35 ManagementInternal
6f7f8c07-ff36-473c-bcf3-bd6cc9b6c066 maven
68ddce18-2501-45f1-a17b-7931a9922690 MemberEntitlementManagement
6d1800d2-db34-4956-88b4-fad14617d011 MEMInternal
4c19f9c8-67bd-4c18-800b-55dc62c3017f Meters
679691a5-f685-4ad5-a905-7eb3bde01b43 mps
81aec033-eae2-42b8-82f6-90b93a662ef5 NameResolution
45d1d290-b9a3-43f1-805e-9a6f61bc07b6 NewDomainUrlOrchestration
6b71b6ea-1ce1-4b61-a8d6-160f1fd998fb Notes
18203a9a-4b1f-43f7-b485-e82101bf784b Notes
4c83cfc1-f33a-477e-a789-29d38ffca52e npm
b3be7473-68ea-4a81-bfc7-9530baaa19ad nuget
9d3a4e8e-2f8f-4ae1-abc2-b461a51cb3b3 nuget
0e2d38b0-90af-4e4d-9ef7-f4510413e129 NugetConfigAnalysisTask
585028fe-17d8-49e2-9a1b-efb4d8502156 oauth2
bed1e9dd-ae97-4d73-9e01-4797f66ed0d3 OAuthWhitelist
000080c1-aa68-4fce-bbc5-c68d94bff8be OfferMeter
5d4a2f52-5a08-41fb-8cca-768add070e18 OfferSubscription
2d6ccda0-c2e3-49e8-9982-d19729ec4068 onymousimportproperty
469b435e-3cdd-454e-957e-75afde947380 organizationjoin
358aec7a-9414-4096-8b6a-4505d8c6a68b OrganizationSettings
d65b01c1-a9d1-40dc-b28a-1b04d47629bb OrganizationTokenOidc
45fb9450-a28d-476d-9b0f-fb4aedddff73 Package
7ab4e64e-c4d8-4f50-ae73-5ef2e21642a5 Packaging
bd3c2e79-f43c-4af6-b3bb-6088df7ea66e PackagingApi
eda6260f-89a1-46f2-8699-e7bcf4c5a119 PackagingDiagnostics
e97d4d3c-c339-4745-a987-bd6f6c496788 PermissionLevel
f3e9b8f5-7c1f-46e4-819b-e8a44ab105b8 PermissionsReport
ba8495f8-e9ee-4a9e-9cbe-142897543fe9 PersistedNotification
059a1dcd-6243-4c85-b29c-0b833053c224 pipelineAnalytics
09db0526-2f7f-456d-bd14-d2530286d2da pipelineArtifact
7670aa71-46bd-4133-bd39-213ff359d30e pipelineartifactstelemetry
a9ca02ce-c5d9-4ec5-801d-80a170b6eff8 pipelinecache
a81a0441-de52-4000-aa15-ff0e07bfbbaa pipelinePermissions
4abcfc63-2cbd-4c86-853d-185c0398ad91 pipelinePolicy
2e0bf237-8973-4ec9-a581-9c3d679d1776 pipelines
4a933897-0488-45af-bd82-6fd3ad33f46a PipelinesChecks
e02c4297-9916-457f-a15a-0f835551dc3f Powerbi
7658fa33-b1bf-4580-990f-fac5896773d3 projectanalysis
bc93db6f-a647-4d80-a3af-efa394e4baa7 ProjectSettings
b40c1171-807a-493a-8f3f-5c26d5e2f5aa Provenance
9d439667-f8cf-4991-89a9-95ca6a763327 PurchaseRequest
92f0314b-06c5-46e0-abe7-15fd9d13276a pypi
b55d9fe7-462e-4751-b534-4ecaf7e3298d QuickStart
d0945e63-7a23-4262-990e-408bb13ea0f4 Recommendation
7ff23b0f-68f0-4707-8a4b-a1e76dc397ea Recommendation
efc2f575-36ef-48e9-b672-0c6fb4a48ac5 Release
9b7a51ba-248f-4d0f-8673-9dbd90c7062c Reporting
57731fdf-7d72-4678-83de-f8b31266e429 Reporting
c890b7c4-5cf6-4280-91ac-331e439b8119 ReportingEvents
ffcfc36a-0be8-412a-a2bb-93c2abd4048b ResourceMigration
085912cc-a0db-4c69-b306-a9ec63eddbb2 rpm
fc13fc54-03c1-484e-98f2-6413386b3dfe SampleExtension
3cd93164-2313-45ec-88d6-7f0a74dfe1f0 SampleExtension
39502c97-0ea9-48cc-90ae-ea1083a1c8fa SampleExtension
2e504d18-2c0c-46f8-af8f-322d2af0068a SBOM
ea48a0a1-269c-42d8-b8ad-ddc8fcdcf578 search
1c8271d7-2729-4778-a2d1-1ed21e9743aa SecretsValidation
1814ab31-2f4f-4a9f-8761-f4d77dc5a5d7 serviceendpoint
e5cf8e0c-5cf9-411f-8b23-60fb67dd57dd Slack
96780e95-5371-4379-bfaf-7743270ffd0c Slack
416e89c8-2312-463e-a5e3-d817559ec6a8 Slack
951917ac-a960-4999-8464-e3f0aa25b381 SPS Location Service
bf5ba852-2326-4f8a-80ee-968f445d2284 Ssc
ac02550f-721a-4913-8ea5-cadae535b03f Subscription
bf49e7f3-5005-4f2a-902e-9426a229d1f3 Symbol
af607f94-69ba-4821-8159-f04e37b66350 Symbol
1f131d7f-cfbb-4ec9-b358-fb4e8341ce59 Tagging
c08c062a-b973-4754-b339-8de3b6fe53ec tcm
0905ef5a-ef15-46a1-8add-19e722c614f5 TCMServiceMigration
96780e95-5371-4379-bfaf-7743270ffd0d Teams
b5614b15-0aa6-4d0d-a007-ed83b5a5a85e Teams
207403f3-b4ce-459a-b6cd-8042d9d309f0 TenantPolicy
3b95fb80-fdda-4218-b60e-1052d070ae6b Test
c2aa639c-3ccc-4740-b3b6-ce2a1e1d984e Test
b4a54c31-29a1-41e6-b301-d35b1ed663a0 Test
75cad6d7-ee47-4e86-9a06-db41ae372b00 TestExecution
2e9f9f41-088b-4b4e-8438-cb3faa3bf7e4 TestImpact
e4c27205-9d23-4c98-b958-d798bc3f9cd4 testplan
c83eaf52-edf3-4034-ae11-17d38f25404c testresults
7765c886-d562-4d12-a581-bb47c80434e1 TfsAnalytics
8aa40520-446d-40e6-89f6-9c9f9ce44c48 tfvc
0ad75e84-88ae-4325-84b5-ebb30910283c Token
af68438b-ed04-4407-9eb6-f1dbae3f922e TokenAdmin
95935461-9e54-44bd-b9fb-04f4dd05d640 TokenAdministration
c5a2d98b-985c-432e-825e-3c6971edae87 TokenAuth
6b10046c-829d-44d2-8a1d-02f88f4ff032 TokenIssue
01c5c153-8bc0-4f07-912a-ec4dc386076d tokenoauth2
b5da59b3-d611-433b-a121-4cdc4fda898a TokenOidc
3c25a612-6355-4a43-80fe-75aebe07e981 TokenRevocation
55967393-20ef-45c6-a96c-b5d5d5986a9a Tokens
f189ca86-04a2-413c-81a0-abdbd7c472da TokenSigning
d397749b-f115-4027-b6dd-77a65dd10d21 upack
590fc723-9928-4797-af1d-6840d1208ad9 update_jobs
66939471-964e-4475-9ec2-a616d9bd7522 usage
3b16a4db-b853-4c64-aa16-72138f5bb750 UsageEvents
b2f5faa8-caaf-436f-b40c-fc45778e174d UserAccountMapping
c8c8ffd0-2ecf-484a-b7e8-a226955ee7c8 UserMapping
eb000212-1fcd-4015-8989-3485cc41bf3e Utilization
d69bcc31-8eb7-42a6-b1b8-b52e91062597 visits
85f8c7b6-92fe-4ba6-8b6d-fbb67c809341 worktracking
`
  .trim()
  .split("\n")
  .map((row) => ({ id: row.slice(0, 36), name: row.slice(37) }));
