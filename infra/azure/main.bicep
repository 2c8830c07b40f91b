// Everything the pipeline needs in one resource group, except the Event Grid subscriptions: those need the key of the deployed
// blob extension and live in events.bicep (run by the postdeploy hook).
targetScope = 'subscription'

@description('Name of the environment; part of every resource name and the azd tag.')
@minLength(1)
@maxLength(32)
param environmentName string

@description('Region of every resource. Data of a government body stay in its region: nothing is placed elsewhere.')
param location string

@description('flex = Flex Consumption. dedicated = a Linux App Service plan, for clouds and regions without Flex Consumption (Azure China).')
@allowed(['flex', 'dedicated'])
param hosting string = 'flex'

@description('Size of the dedicated plan; unused with flex.')
param dedicatedSku string = 'P0v3'

@description('Memory of one Flex Consumption instance, MB.')
@allowed([2048, 4096])
param instanceMemoryMB int = 2048

@description('Upper bound of Flex Consumption instances.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Days after which raw files in the inboxes are deleted. Facts, receipts, quarantine and results never expire.')
@minValue(7)
param rawRetentionDays int = 30

@description('Days that logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 180

@description('Redundancy of the data account.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS'])
param dataRedundancy string = 'Standard_ZRS'

@description('SHA-256 (64 hex digits, lower case) of each reader key.')
param readerKeyHashes array = []

@description('SHA-256 (64 hex digits, lower case) of each operator key.')
param operatorKeyHashes array = []

@description('Secret that keys the tokens standing for personal ID numbers; at least 16 characters, set once before the first file. Without it the app takes no file in.')
@secure()
param personalIdSalt string = ''

@description('Schedules, six-field NCRONTAB in UTC.')
param schedules object = {
  RecalculateMonthlySchedule: '0 0 18 15 * *'
  RecalculateStaleSchedule: '0 * * * * *'
  FollowCampaignSchedule: '30 */2 * * * *'
  SweepInboxesSchedule: '0 */5 * * * *'
  WatchFreshnessSchedule: '0 10 * * * *'
}

@description('Who receives alerts by e-mail; empty = no action group is created.')
param alertEmail string = ''

@description('Resource ids of action groups that exist already.')
param actionGroupIds array = []

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2024-07-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  name: 'identity'
  params: { name: 'id-wuyi-${token}', location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  name: 'monitoring'
  params: {
    token: token
    location: location
    tags: tags
    retentionDays: logRetentionDays
    principalId: identity.outputs.principalId
  }
}

module host 'modules/host-storage.bicep' = {
  scope: group
  name: 'host-storage'
  params: {
    name: 'sthost${token}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
  }
}

module data 'modules/data-storage.bicep' = {
  scope: group
  name: 'data-storage'
  params: {
    name: 'stdata${token}'
    location: location
    tags: tags
    redundancy: dataRedundancy
    rawRetentionDays: rawRetentionDays
    principalId: identity.outputs.principalId
  }
}

module topic 'modules/event-topic.bicep' = {
  scope: group
  name: 'event-topic'
  params: {
    name: 'evgt-wuyi-${token}'
    location: location
    tags: tags
    dataAccountName: data.outputs.name
  }
}

module app 'modules/function-app.bicep' = {
  scope: group
  name: 'function-app'
  params: {
    token: token
    location: location
    tags: tags
    hosting: hosting
    dedicatedSku: dedicatedSku
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    hostAccountName: host.outputs.name
    dataAccountName: data.outputs.name
    insightsName: monitoring.outputs.insightsName
    readerKeyHashes: readerKeyHashes
    operatorKeyHashes: operatorKeyHashes
    personalIdSalt: personalIdSalt
    schedules: schedules
  }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  name: 'alerts'
  params: {
    token: token
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    insightsId: monitoring.outputs.insightsId
    deadLetterAccountId: data.outputs.id
    alertEmail: alertEmail
    actionGroupIds: actionGroupIds
  }
}

output AZURE_RESOURCE_GROUP string = group.name
output AZURE_FUNCTION_APP_NAME string = app.outputs.name
output AZURE_DATA_ACCOUNT_NAME string = data.outputs.name
output AZURE_EVENT_TOPIC_NAME string = topic.outputs.name
output SERVICE_FUNCTIONS_ENDPOINT string = app.outputs.endpoint
