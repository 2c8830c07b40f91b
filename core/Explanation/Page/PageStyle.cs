namespace Wuyi.Pipeline.Explanation.Page;

/// <summary>The page's style: an official sheet on A4, the same on screen and on paper.</summary>
internal static class PageStyle
{
    public const string Css =
        """
        @page { size: A4; margin: 18mm 16mm 18mm 18mm; }
        * { box-sizing: border-box; }
        html { background: #e9ebee; }
        body { margin: 0 auto; max-width: 210mm; padding: 16mm 16mm 18mm; background: #fff; color: #1a1a1a;
          font: 10.5pt/1.65 "Songti SC", "SimSun", "Noto Serif CJK SC", "Source Han Serif SC", serif; font-variant-numeric: tabular-nums; }
        h1, h2, h3, th, .head, .label { font-family: "Heiti SC", "SimHei", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif; }
        h1 { margin: 0; font-size: 18pt; line-height: 1.4; text-align: center; font-weight: 700; letter-spacing: .06em; }
        .period { margin: 2mm 0 6mm; padding-bottom: 4mm; text-align: center; border-bottom: 1.2pt solid #b3261e; font-size: 11pt; }
        h2 { margin: 8mm 0 2.5mm; font-size: 12.5pt; break-after: avoid; }
        h3 { margin: 5mm 0 1.5mm; font-size: 11pt; break-after: avoid; color: #333; }
        p { margin: 1.5mm 0; text-align: justify; }
        table { width: 100%; border-collapse: collapse; margin: 1.5mm 0 3mm; font-size: 9pt; line-height: 1.45; }
        thead { display: table-header-group; }
        tr { break-inside: avoid; }
        th, td { border: .5pt solid #8a8f98; padding: .9mm 1.6mm; vertical-align: top; text-align: left; overflow-wrap: anywhere; }
        th { background: #f1f3f5; font-weight: 600; text-align: center; }
        td.n { text-align: right; white-space: nowrap; } td.d { white-space: nowrap; }
        table.form th { width: 24mm; text-align: left; white-space: nowrap; }
        table.results th:nth-child(2) { width: 15mm; } table.results th:nth-child(3) { width: 32mm; } table.results th:nth-child(4) { width: 27mm; }
        table.results th:nth-child(1) { width: 40mm; }
        td.n, .value { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", Arial, sans-serif; }
        table.results td.big { font-size: 10pt; font-weight: 700; }
        sub { font-size: 70%; line-height: 0; }
        table.facts { font-size: 8pt; line-height: 1.35; }
        table.facts td.file { max-width: 42mm; }
        tfoot td { font-weight: 700; background: #fafbfc; }
        .step { margin: 0 0 1.8mm; padding: 1mm 3mm; border-left: 1.6pt solid #b9c0c9; break-inside: avoid; }
        .step.main { border-left-color: #b3261e; background: #fcf7f6; }
        .step .line { display: flex; justify-content: space-between; gap: 6mm; }
        .step .value { font-weight: 700; white-space: nowrap; }
        .step .how { color: #333; font-size: 9.5pt; overflow-wrap: anywhere; }
        .step .note { color: #666; font-size: 8.5pt; }
        .step .label { font-size: 10pt; font-weight: 600; }
        .step .rule { color: #777; font-size: 8pt; font-weight: 400; margin-left: 1.5mm; }
        .symbol { font-family: "Cambria", "Times New Roman", serif; font-style: italic; }
        .gap { color: #9a3412; }
        .tag { display: inline-block; border: .5pt solid currentColor; border-radius: 2pt; padding: 0 1mm; font-size: 8pt; white-space: nowrap; }
        .official { color: #14532d; } .assumed { color: #7c4a03; }
        .warn { border: 1pt solid #b3261e; padding: 2mm 3mm; color: #8c1d18; }
        .quiet { color: #555; font-size: 9pt; }
        .sign { display: grid; grid-template-columns: 1fr 1fr 1.3fr; gap: 6mm; margin-top: 10mm; break-inside: avoid; }
        .sign div { min-height: 26mm; border: .5pt solid #8a8f98; padding: 2mm 3mm; }
        .sign span { display: block; margin-top: 12mm; color: #555; font-size: 9pt; text-align: right; }
        @media print { html { background: #fff; } body { max-width: none; padding: 0; } }
        """;
}
