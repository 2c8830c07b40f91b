// The county's data: inboxes, facts, receipts, results. Names come from store.json, which a test holds equal to core/Storage/StoreNames.cs.
import { roles } from 'roles.bicep'

param name string
param location string
param tags object
param redundancy string
param rawRetentionDays int
param principalId string

var store = loadJsonContent('../store.json')
var inboxes = map(store.inboxes, inbox => inbox.container)
var containers = concat(inboxes, store.storeContainers, [store.deadLetterContainer])
// Mappings and rulebooks that were put into config are registered as copies; the drops themselves are kept.
var rawContainers = filter(inboxes, container => container != 'config')
// A blob trigger needs owner on blobs (leases, receipts) and contributor on queues (poison).
var needed = [roles.blobDataOwner, roles.queueDataContributor, roles.tableDataContributor]

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: redundancy }
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    // A deleted fact can be brought back for a fortnight; raw files therefore live so much longer than rawRetentionDays.
    deleteRetentionPolicy: { enabled: true, days: 14 }
    containerDeleteRetentionPolicy: { enabled: true, days: 14 }
  }
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices@2024-01-01' = {
  parent: account
  name: 'default'
}

resource tables 'Microsoft.Storage/storageAccounts/tableServices@2024-01-01' = {
  parent: account
  name: 'default'
}

resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = [for item in containers: {
  parent: blobs
  name: item
}]

resource queue 'Microsoft.Storage/storageAccounts/queueServices/queues@2024-01-01' = [for item in store.queues: {
  parent: queues
  name: item
}]

resource table 'Microsoft.Storage/storageAccounts/tableServices/tables@2024-01-01' = [for item in store.tables: {
  parent: tables
  name: item
}]

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: account
  name: 'default'
  dependsOn: [blobs]
  properties: {
    policy: {
      rules: [
        {
          name: 'raw-files-expire'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: map(rawContainers, item => '${item}/') }
            actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: rawRetentionDays } } }
          }
        }
        {
          name: 'dead-letters-expire'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['${store.deadLetterContainer}/'] }
            actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: 90 } } }
          }
        }
      ]
    }
  }
}

resource assignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in needed: {
  scope: account
  name: guid(account.id, principalId, role)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
  }
}]

output id string = account.id
output name string = account.name
