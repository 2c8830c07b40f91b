namespace Wuyi.Pipeline.Facts;

/// <summary>A folder of one attempt; it and all in it go when the attempt ends, well or not.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("wuyi-");

    /// <summary>Path of a file of this name in the folder.</summary>
    public string File(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>The folder's own path.</summary>
    public override string ToString() => _folder.FullName;
}
