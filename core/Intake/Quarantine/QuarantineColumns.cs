namespace Wuyi.Pipeline.Intake.Quarantine;

/// <summary>The columns of a quarantine file: those of the first header, then what further sheets have besides.</summary>
internal sealed class QuarantineColumns
{
    private readonly List<string> _titles = [];
    private readonly List<int[]> _places = [];

    public QuarantineColumns(IReadOnlyList<QuarantineHeader> headers)
    {
        var known = new Dictionary<(string Title, int Nth), int>();
        foreach (var header in headers)
        {
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            var places = new int[header.Titles.Count];
            for (var field = 0; field < places.Length; field++)
            {
                places[field] = -1;
                if (field == header.ReasonField) continue;
                var title = header.Titles[field];
                var nth = seen[title] = seen.GetValueOrDefault(title) + 1;
                if (!known.TryGetValue((title, nth), out var place))
                {
                    known.Add((title, nth), place = _titles.Count);
                    _titles.Add(title);
                }

                places[field] = place;
            }

            _places.Add(places);
        }
    }

    public IReadOnlyList<string> Titles => _titles;

    /// <summary>Where a field of a header's rows goes; −1 when it lies beyond that header.</summary>
    public int PlaceOf(int header, int field) => field < _places[header].Length ? _places[header][field] : -1;
}
