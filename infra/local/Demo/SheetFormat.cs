namespace Wuyi.Pipeline.Local.Demo;

/// <summary>The forms in which providers send the same table.</summary>
internal enum SheetFormat
{
    /// <summary>Comma, GB18030, no BOM: what Excel and most bureau systems write.</summary>
    Gb18030,

    /// <summary>Comma, UTF-8 with BOM.</summary>
    Utf8Bom,

    /// <summary>Tab, UTF-8 without BOM.</summary>
    Utf8Tab,

    /// <summary>Semicolon, GB18030.</summary>
    Gb18030Semicolon,

    /// <summary>Spreadsheet.</summary>
    Xlsx,
}
