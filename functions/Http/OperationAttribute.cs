namespace Wuyi.Pipeline.Functions.Http;

/// <summary>What the OpenAPI document says of an HTTP function beside its route and audience.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OperationAttribute(string summary, Type? response = null) : Attribute
{
    /// <summary>Chinese, one line.</summary>
    public string Summary { get; } = summary;

    /// <summary>JSON document of the answer; null when the answer is not one of ours.</summary>
    public Type? Response { get; } = response;

    /// <summary>Status of success.</summary>
    public int Status { get; set; } = 200;

    /// <summary>Content type when <see cref="Response"/> is null.</summary>
    public string ContentType { get; set; } = "application/json";

    /// <summary>Also exported as CSV and XLSX.</summary>
    public bool Csv { get; set; }

    /// <summary>Further content types of the answer.</summary>
    public string[] AlsoTypes { get; set; } = [];

    /// <summary>JSON document of the request's body.</summary>
    public Type? Body { get; set; }

    /// <summary>Content type of a body that is no JSON document of ours; null without one.</summary>
    public string? BodyContentType { get; set; }

    /// <summary>Problem codes it may answer with, beside those of the gate.</summary>
    public string[] Problems { get; set; } = [];
}
