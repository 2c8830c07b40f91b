namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>A piece of a web page.</summary>
internal enum HtmlTokenKind
{
    End,
    Text,
    StartTag,
    EndTag,
}
