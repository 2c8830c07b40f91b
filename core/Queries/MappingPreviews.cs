using System.Text;
using System.Text.Json;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Intake.Mapping;
using Wuyi.Pipeline.Intake.Preview;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Queries;

/// <summary>Answers how a sample file would be read. Nothing of it is kept.</summary>
public sealed class MappingPreviews(IMappingProfiles mappings, SampleFile samples)
{
    /// <summary>Bytes of a sample file.</summary>
    public const int MaxFileBytes = 16 << 20;

    private const string Sample = "样本";

    private static readonly QueryParameter Source = new("source", "string", "数据来源") { Words = SourceNames.All };
    private static readonly QueryParameter Name = new("name", "string", "文件名(可含文件夹),用于匹配映射的path") { Example = "园区/2023-05.xlsx" };

    public static IReadOnlyList<QueryParameter> Parameters { get; } = [Source, Name];

    /// <summary>The body is the file; registered profiles are used.</summary>
    public Task<Answer> PreviewAsync(ApiCall call, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        return AnswerAsync(call, call.Body, null, cancellation);
    }

    /// <summary>The body holds a draft and the file.</summary>
    public Task<Answer> PreviewDraftAsync(ApiCall call, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        DraftPreviewBody? body;
        try
        {
            body = JsonSerializer.Deserialize(call.Body.Span, ApiJson.Instance.DraftPreviewBody);
        }
        catch (JsonException)
        {
            body = null;
        }

        if (body is null) throw new ApiProblemException(ProblemCodes.BadBody, "请求内容不是 {\"profile\":{…},\"file\":\"base64\"} 形式的 JSON");
        return AnswerAsync(call, body.File, MappingDocuments.Parse(Encoding.UTF8.GetBytes(body.Profile.GetRawText())), cancellation);
    }

    private async Task<Answer> AnswerAsync(ApiCall call, ReadOnlyMemory<byte> file, MappingProfile? draft, CancellationToken cancellation)
    {
        var source = call.ReadWord(Source) ?? draft?.Source ?? throw ApiProblemException.Bad(Source.Name, "", string.Join(", ", SourceNames.All));
        if (draft is not null && draft.Source != source) throw ApiProblemException.Bad(Source.Name, source, draft.Source);
        if (file.IsEmpty) throw new ApiProblemException(ProblemCodes.BadBody, "请求内容应为样本文件");
        var name = call.Parameter(Name.Name) ?? Sample;
        var registered = draft is null ? await mappings.MappingsAsync(source, cancellation).ConfigureAwait(false) : [];

        // A draft for a folder is tried on any sample.
        var used = draft is null ? null : draft with { PathPattern = null };
        using var content = new MemoryStream(file.ToArray(), writable: false);
        var preview = samples.Read(source, name, content, registered, used, cancellation);
        return Answer.Json(call, View(source, preview, registered), ApiJson.Instance.MappingPreviewView) with { ETag = null };
    }

    private static MappingPreviewView View(string source, SamplePreview preview, IReadOnlyList<MappingProfile> registered)
    {
        var outcome = preview.Outcome;
        using var proposed = JsonDocument.Parse(preview.Proposed);
        return new MappingPreviewView(
            source, outcome.Format, FileQueries.StatusOf(outcome.Status), new RowCountsView(outcome.RowsRead, outcome.RowsAccepted, outcome.RowsRejected),
            preview.Sheet, preview.Titles, preview.HeaderRows,
            [.. preview.Columns.Select(guess => new PreviewColumnView(guess.Header, guess.Column?.Title, Word(guess.Basis), guess.Reason, guess.Unit, guess.UnitFrom, guess.Samples))],
            preview.WideHeaders, preview.Missing, preview.Records, [.. outcome.Issues.Select(issue => FileQueries.View(issue, open: true))],
            registered.FirstOrDefault(profile => profile.Hash == preview.ReadWith?.Hash)?.Hash, proposed.RootElement.Clone());
    }

    private static string Word(GuessBasis basis) => JsonNamingPolicy.KebabCaseLower.ConvertName(basis.ToString());
}
