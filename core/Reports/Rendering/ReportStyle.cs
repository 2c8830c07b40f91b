namespace Wuyi.Pipeline.Reports.Rendering;

/// <summary>Style of the page: A4, the look of a county bulletin.</summary>
internal static class ReportStyle
{
    public const string Css =
        "@page{size:A4;margin:2.2cm 2cm 2cm}@page{@bottom-center{content:\"— \" counter(page) \" —\";font:10pt serif}}"
        + "body{font:16px/1.75 \"FangSong\",\"STFangsong\",\"Noto Serif SC\",\"Noto Serif CJK SC\",\"Source Han Serif SC\",SimSun,serif;color:#111;background:#fff;max-width:21cm;margin:1.5em auto;padding:0 1.2em}"
        + "header{text-align:center;margin-bottom:1.4em}.head{font-size:17px;letter-spacing:.1em;color:#b3000c;font-weight:bold}"
        + "h1{font:bold 40px/1.3 \"STZhongsong\",\"Noto Serif SC\",\"Noto Serif CJK SC\",SimSun,serif;color:#b3000c;letter-spacing:.35em;text-indent:.35em;margin:.25em 0 .3em}"
        + ".line{display:flex;justify-content:space-between;border-bottom:3px solid #b3000c;padding:0 .3em .35em}"
        + "h2{font:bold 18px/1.5 SimHei,\"Noto Sans SC\",\"Noto Sans CJK SC\",\"Source Han Sans SC\",sans-serif;margin:1.3em 0 .3em;break-after:avoid}p{text-indent:2em;margin:.35em 0}"
        + "figure{margin:.9em 0;break-inside:avoid}figure.table{break-inside:auto}figcaption{font-weight:bold;font-size:14px;text-align:center;margin:0 0 .35em;break-after:avoid}"
        + "table{border-collapse:collapse;width:100%;font-size:13px;line-height:1.45}th,td{border:1px solid #666;padding:.22em .45em;text-align:left;vertical-align:middle}"
        + "th{background:#efefef;text-align:center;font-weight:bold}th small{font-weight:normal}td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}"
        + "thead{display:table-header-group}tr{break-inside:avoid}.note{font-size:12px;color:#333;text-indent:0;margin:.2em 0}code{font:11px monospace}svg{width:100%;height:auto;display:block}"
        + "footer{margin-top:2em;border-top:1px solid #666;break-inside:avoid}.versions th{width:8em;text-align:left}.versions td{word-break:break-all}"
        + "@media print{body{max-width:none;margin:0;padding:0;font-size:12pt}.head,h1{-webkit-print-color-adjust:exact;print-color-adjust:exact}th{background:#efefef;-webkit-print-color-adjust:exact;print-color-adjust:exact}}";
}
