using 'main.bicep'

// Values come from the azd environment (`azd env set NAME value`).
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'wuyi')
param location = readEnvironmentVariable('AZURE_LOCATION', 'eastasia')
param hosting = readEnvironmentVariable('WUYI_HOSTING', 'flex')
param dataRedundancy = readEnvironmentVariable('WUYI_DATA_REDUNDANCY', 'Standard_ZRS')
param rawRetentionDays = int(readEnvironmentVariable('WUYI_RAW_RETENTION_DAYS', '30'))
param readerKeyHashes = filter(split(readEnvironmentVariable('WUYI_READER_KEY_HASHES', ''), ','), hash => !empty(hash))
param operatorKeyHashes = filter(split(readEnvironmentVariable('WUYI_OPERATOR_KEY_HASHES', ''), ','), hash => !empty(hash))
param personalIdSalt = readEnvironmentVariable('WUYI_PERSONAL_ID_SALT', '')
param alertEmail = readEnvironmentVariable('WUYI_ALERT_EMAIL', '')
