using System.Text;

namespace Wuyi.Pipeline.Corpus.Writers;

/// <summary>An XLSX with a password: a compound file with the sealed package and how it is sealed (agile encryption, [MS-OFFCRYPTO]).</summary>
public static class EncryptedWorkbook
{
    public static byte[] Write()
    {
        static string Base64(int bytes, int seed) => Convert.ToBase64String([.. Enumerable.Range(seed, bytes).Select(i => (byte)(i * 73 % 251))]);
        const string cipher = "blockSize=\"16\" keyBits=\"256\" hashSize=\"64\" cipherAlgorithm=\"AES\" cipherChaining=\"ChainingModeCBC\" hashAlgorithm=\"SHA512\"";
        var info = $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<encryption xmlns=\"http://schemas.microsoft.com/office/2006/encryption\" xmlns:p=\"http://schemas.microsoft.com/office/2006/keyEncryptor/password\">"
            + $"<keyData saltSize=\"16\" {cipher} saltValue=\"{Base64(16, 1)}\"/><dataIntegrity encryptedHmacKey=\"{Base64(64, 2)}\" encryptedHmacValue=\"{Base64(64, 3)}\"/>"
            + "<keyEncryptors><keyEncryptor uri=\"http://schemas.microsoft.com/office/2006/keyEncryptor/password\">"
            + $"<p:encryptedKey spinCount=\"1000\" saltSize=\"16\" {cipher} saltValue=\"{Base64(16, 4)}\" encryptedVerifierHashInput=\"{Base64(16, 5)}\" encryptedVerifierHashValue=\"{Base64(64, 6)}\" encryptedKeyValue=\"{Base64(32, 7)}\"/>"
            + "</keyEncryptor></keyEncryptors></encryption>";
        byte[] sealedPackage = [0, 16, 0, 0, 0, 0, 0, 0, .. Enumerable.Range(9, 4096).Select(i => (byte)(i * 91 % 251))];

        // Padded with spaces: a stream of the compound file is never shorter than 4096 bytes here, and XML must not end in zeros.
        return CompoundFile.Write(("EncryptionInfo", [4, 0, 4, 0, 0x40, 0, 0, 0, .. Encoding.UTF8.GetBytes(info.PadRight(4096 - 8))]), ("EncryptedPackage", sealedPackage));
    }
}
