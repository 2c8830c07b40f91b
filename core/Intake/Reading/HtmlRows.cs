using System.Text;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>The rows of all tables of a web page as they end, with cells at their places: colspan and rowspan leave empty cells, tags left out are supplied.</summary>
internal sealed class HtmlRows(HtmlTokens tokens, IntakeLimits limits)
{
    private const int MaxDepth = 64;

    private readonly Stack<OpenTable> open = [];
    private int tables;

    /// <summary>Number of the table of the current row, in the order of their beginnings, 0-based.</summary>
    public int Table { get; private set; }

    /// <summary>Number of the table around it; −1 when there is none.</summary>
    public int Parent { get; private set; }

    /// <summary>Row of the table, 1-based.</summary>
    public int Row { get; private set; }

    /// <summary>Texts of the row by place; null where no cell begins.</summary>
    public List<string?> Cells { get; } = [];

    /// <summary>Merged cells that begin in the row.</summary>
    public List<MergedRange> Merges { get; } = [];

    /// <summary>Goes to the next row of any table.</summary>
    public bool Read()
    {
        while (true)
        {
            var token = tokens.Read();
            if (token == HtmlTokenKind.End)
            {
                if (open.Count == 0) return false;
                var last = open.Pop();
                if (last.InRow) return EndRow(last);
                continue;
            }

            if (token == HtmlTokenKind.Text) AddText();
            else if (token == HtmlTokenKind.StartTag ? Start() : End()) return true;
        }
    }

    /// <summary>True when a row has ended.</summary>
    private bool Start()
    {
        if (tokens.Name == "table")
        {
            if (open.Count >= MaxDepth) throw new UnreadableFileException(IssueCodes.HarmfulArchive, "表格嵌套过深");
            open.Push(new OpenTable(tables++, open.TryPeek(out var parent) ? parent : null));
            return false;
        }

        if (open.Count == 0) return false;
        var table = open.Peek();
        switch (tokens.Name)
        {
            case "tr":
                var ended = table.InRow && EndRow(table);
                table.InRow = true;
                return ended;
            case "td" or "th":
                table.InRow = true;
                table.EndCell();
                table.BeginCell(tokens.ColumnSpan, tokens.RowSpan, limits.MaxColumns);
                return false;
            case "br" or "p" or "div" or "li":
                table.Space('\n', limits.MaxCellChars);
                return false;
            default:
                return false;
        }
    }

    private bool End()
    {
        if (open.Count == 0) return false;
        var table = open.Peek();
        switch (tokens.Name)
        {
            case "td" or "th":
                table.EndCell();
                return false;
            case "tr":
                return table.InRow && EndRow(table);
            case "table":
                open.Pop();
                return table.InRow && EndRow(table);
            default:
                return false;
        }
    }

    private void AddText()
    {
        if (open.Count > 0) open.Peek().Add(tokens.Text, limits.MaxCellChars);
    }

    private bool EndRow(OpenTable table)
    {
        table.EndCell();
        table.EndRow(Cells, Merges);
        (Table, Parent, Row) = (table.Number, table.Parent?.Number ?? -1, table.Row);
        table.Parent?.AddRow(Cells, limits.MaxCellChars);
        return true;
    }

    /// <summary>A table whose end has not come yet.</summary>
    private sealed class OpenTable(int number, OpenTable? parent)
    {
        private readonly List<(int Column, int Columns, int Rows, string Text)> cells = [];
        private readonly Dictionary<int, int> covered = [];
        private readonly StringBuilder text = new();
        private bool inCell;
        private int next;

        public int Number { get; } = number;

        public OpenTable? Parent { get; } = parent;

        public bool InRow { get; set; }

        public int Row { get; private set; }

        public void BeginCell(int columns, int rows, int mostColumns)
        {
            while (covered.GetValueOrDefault(next) > 0) next++;
            if (next > mostColumns) throw Bounds.Exceeded(IssueCodes.TooManyColumns, nameof(IntakeLimits.MaxColumns), mostColumns, $"第 {Row + 1} 行, 超过{mostColumns}列");
            inCell = true;
            text.Clear();
            cells.Add((next, columns, rows, ""));
            next += columns;
        }

        public void EndCell()
        {
            if (!inCell) return;
            inCell = false;
            cells[^1] = cells[^1] with { Text = text.ToString().Trim() };
        }

        /// <summary>Spaces and line breaks of the source are one space.</summary>
        public void Add(StringBuilder more, int most)
        {
            if (!inCell) return;
            foreach (var chunk in more.GetChunks())
            {
                foreach (var c in chunk.Span)
                {
                    if (text.Length > most) return;
                    if (c is ' ' or '\t' or '\r' or '\n') Space(' ', most);
                    else text.Append(c);
                }
            }
        }

        public void Space(char kind, int most)
        {
            if (inCell && text.Length > 0 && text.Length <= most && !char.IsWhiteSpace(text[^1])) text.Append(kind);
        }

        /// <summary>What a table inside a cell says belongs to the cell.</summary>
        public void AddRow(List<string?> row, int most)
        {
            if (!inCell) return;
            foreach (var cell in row)
            {
                if (string.IsNullOrEmpty(cell) || text.Length > most) continue;
                Space(' ', most);
                text.Append(cell);
            }
        }

        public void EndRow(List<string?> row, List<MergedRange> merges)
        {
            Row++;
            row.Clear();
            merges.Clear();
            foreach (var (column, left) in covered.ToArray())
            {
                if (left <= 1) covered.Remove(column);
                else covered[column] = left - 1;
            }

            foreach (var (column, columns, rows, cell) in cells)
            {
                while (row.Count < column + 1) row.Add(null);
                row[column] = cell;
                if (columns > 1 || rows > 1) merges.Add(new MergedRange(Row, Row + rows - 1, column, column + columns - 1));
                for (var i = column; rows > 1 && i < column + columns; i++) covered[i] = rows - 1;
            }

            cells.Clear();
            next = 0;
            InRow = false;
        }
    }
}
