// What must wake somebody: no successful run, rejected files, overdue providers, events that storage could not deliver.
param token string
param location string
param tags object
param workspaceId string
param insightsId string
param deadLetterAccountId string
param alertEmail string
param actionGroupIds array

var groups = concat(actionGroupIds, empty(alertEmail) ? [] : [actionGroup.id])

// An aggregate without grouping always returns one row, so silence is seen too. Every query gives a column Breach: 1 = alarm.
var rules = [
  {
    name: 'no-successful-run'
    title: '一小时内没有成功的重算任务'
    severity: 1
    frequency: 'PT15M'
    window: 'PT1H'
    query: 'AppRequests | summarize Good = countif(Success and OperationName in ("RecalculateStale", "RecalculateMonthly")) | project Breach = iff(Good == 0, 1, 0)'
  }
  {
    name: 'no-successful-sweep'
    title: '两小时内收件箱没有被清扫'
    severity: 2
    frequency: 'PT30M'
    window: 'PT2H'
    query: 'AppRequests | summarize Good = countif(Success and OperationName == "SweepInboxes") | project Breach = iff(Good == 0, 1, 0)'
  }
  {
    name: 'rejected-files'
    title: '有文件或配置被退回'
    severity: 2
    frequency: 'PT15M'
    window: 'PT15M'
    query: 'AppTraces | summarize Bad = countif((Message startswith "File " and Message contains " rejected with ") or (Message startswith "Configuration " and Message contains " refused with ")) | project Breach = iff(Bad > 0, 1, 0)'
  }
  {
    name: 'freshness'
    title: '数据源逾期未报或定时任务停止'
    severity: 2
    frequency: 'PT1H'
    window: 'PT1H'
    query: 'AppTraces | summarize Bad = countif(OperationName == "WatchFreshness" and SeverityLevel >= 2) | project Breach = iff(Bad > 0, 1, 0)'
  }
  {
    name: 'failures'
    title: '函数执行失败'
    severity: 2
    frequency: 'PT15M'
    window: 'PT15M'
    query: 'AppExceptions | summarize Bad = count() | project Breach = iff(Bad > 5, 1, 0)'
  }
]

resource actionGroup 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(alertEmail)) {
  name: 'ag-wuyi-${token}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'wuyi'
    emailReceivers: [{ name: 'operator', emailAddress: alertEmail, useCommonAlertSchema: true }]
  }
}

resource logAlert 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for rule in rules: {
  name: 'alert-${rule.name}-${token}'
  location: location
  tags: tags
  properties: {
    displayName: rule.title
    severity: rule.severity
    enabled: true
    evaluationFrequency: rule.frequency
    windowSize: rule.window
    scopes: [workspaceId]
    targetResourceTypes: ['Microsoft.OperationalInsights/workspaces']
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: rule.query
          timeAggregation: 'Total'
          metricMeasureColumn: 'Breach'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: groups, customProperties: { insights: insightsId, dataAccount: deadLetterAccountId } }
  }
}]
