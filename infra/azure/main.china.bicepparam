using 'main.bicep'

// Azure China (21Vianet). Flex Consumption is not offered in every region there: a small dedicated plan takes its place.
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'wuyi')
param location = readEnvironmentVariable('AZURE_LOCATION', 'chinaeast2')
param hosting = 'dedicated'
param dedicatedSku = 'P1v3'
param dataRedundancy = 'Standard_LRS'
param rawRetentionDays = 30
param readerKeyHashes = filter(split(readEnvironmentVariable('WUYI_READER_KEY_HASHES', ''), ','), hash => !empty(hash))
param operatorKeyHashes = filter(split(readEnvironmentVariable('WUYI_OPERATOR_KEY_HASHES', ''), ','), hash => !empty(hash))
param personalIdSalt = readEnvironmentVariable('WUYI_PERSONAL_ID_SALT', '')
param alertEmail = readEnvironmentVariable('WUYI_ALERT_EMAIL', '')
