using System.Text.Json;
using System.Text.RegularExpressions;
using Wuyi.Pipeline.Configuration;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Intake.Mapping;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Queries;

/// <summary>Saves and lists mapping profiles. Saving is a configuration drop like any other: with a receipt, versioned, never lost.</summary>
public sealed partial class MappingDocuments(IMappingVersions drops)
{
    private const string Folder = "mappings/";
    private const string Extension = ".json";

    private static readonly QueryParameter Name = new("name", "string", "映射配置的文件名(不含.json):字母、数字、汉字、-、_,最多60个字") { Example = "园区日电量", Pattern = NamePattern };

    private const string NamePattern = "^[0-9A-Za-z_\\-\\u4e00-\\u9fff]{1,60}$";

    public static IReadOnlyList<QueryParameter> Parameters { get; } = [Name];

    /// <summary>Stores the body as <c>mappings/{name}.json</c> and answers with the version. The same document again changes nothing.</summary>
    public async Task<Answer> SaveAsync(ApiCall call, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var name = call.Parameter(Name.Name) ?? "";
        if (!Names().IsMatch(name)) throw ApiProblemException.Bad(Name.Name, name, "1–60 个字母、数字、汉字、- 或 _");
        var profile = Parse(call.Body);
        var path = Folder + name + Extension;
        var current = await CurrentAsync(path, cancellation).ConfigureAwait(false);
        if (current?.MappingHash != profile.Hash) current = await drops.SaveAsync(path, call.Body, cancellation).ConfigureAwait(false);
        if (current.MappingHash is null) throw new ApiProblemException(ProblemCodes.BadBody, $"映射配置未采用,见 files/{current.FileId}/issues");
        return Answer.Json(call, View(current, profile, isCurrent: true), ApiJson.Instance.MappingVersionView) with { ETag = null, Location = $"mappings/{profile.Hash}" };
    }

    /// <summary>All versions, newest first.</summary>
    public async Task<Answer> ListAsync(ApiCall call, CancellationToken cancellation)
    {
        var items = new List<MappingVersionView>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var entry in drops.VersionsAsync(cancellation).ConfigureAwait(false))
        {
            var document = await drops.DocumentAsync(entry.MappingHash!, cancellation).ConfigureAwait(false);
            if (document is null || MappingProfileJson.Parse(document).Profile is not { } profile) continue;
            items.Add(View(entry, profile, seen.Add(entry.Path)));
        }

        return Answer.Json(call, new MappingsView(items), ApiJson.Instance.MappingsView);
    }

    /// <summary>The document of one version as it was saved.</summary>
    public async Task<Answer> FindAsync(ApiCall call, string hash, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(hash);
        var document = Hashes().IsMatch(hash) ? await drops.DocumentAsync(hash, cancellation).ConfigureAwait(false) : null;
        if (document is null) throw new ApiProblemException(ProblemCodes.MappingNotFound, "没有这个版本的映射配置;可用 mappings 查看全部版本");
        return new Answer { ContentType = Answer.JsonType, Body = document, ETag = EntityTag.OfContent(call.Audience, document) };
    }

    /// <summary>The profile of a document.</summary>
    /// <exception cref="ApiProblemException">400 with every reason.</exception>
    internal static MappingProfile Parse(ReadOnlyMemory<byte> document)
    {
        var result = MappingProfileJson.Parse(document);
        return result.Profile ?? throw new ApiProblemException(ProblemCodes.BadBody, "映射配置未通过检查:" + string.Join(";", result.Reasons)) { Parameter = "profile" };
    }

    private async Task<FileEntry?> CurrentAsync(string path, CancellationToken cancellation)
    {
        await foreach (var entry in drops.VersionsAsync(cancellation).ConfigureAwait(false))
        {
            if (entry.Path == path) return entry;
        }

        return null;
    }

    private static MappingVersionView View(FileEntry entry, MappingProfile profile, bool isCurrent) => new(
        entry.Path.StartsWith(Folder, StringComparison.Ordinal) && entry.Path.EndsWith(Extension, StringComparison.Ordinal) ? entry.Path[Folder.Length..^Extension.Length] : entry.Path,
        entry.MappingHash!, profile.Source, profile.Name, profile.PathPattern, entry.DroppedAt, entry.FileId, isCurrent);

    [GeneratedRegex(NamePattern, RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex("^[0-9a-f]{16}$", RegexOptions.CultureInvariant)]
    private static partial Regex Hashes();
}
