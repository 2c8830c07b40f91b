namespace Wuyi.Pipeline.Recalculation;

/// <summary>
/// Numbers for texts that come in many segments (户号). Segments of neighbouring months hold nearly the same texts in nearly the same order,
/// so the text that followed last time is tried before the table is asked. Numbers depend on the order of calls: results must not.
/// </summary>
internal sealed class TextIds
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private readonly Lock _lock = new();
    private string[] _lastDictionary = [];
    private int[] _lastIds = [];

    public int Count
    {
        get
        {
            lock (_lock) return _texts.Count;
        }
    }

    /// <summary>The text of a number.</summary>
    public string this[int id]
    {
        get
        {
            lock (_lock) return _texts[id];
        }
    }

    /// <summary>The number of each text of a segment's dictionary.</summary>
    public int[] Of(string[] dictionary)
    {
        lock (_lock)
        {
            var ids = new int[dictionary.Length];
            for (var i = 0; i < dictionary.Length; i++)
            {
                var text = dictionary[i];
                ids[i] = i < _lastDictionary.Length && text == _lastDictionary[i] ? _lastIds[i] : Id(text);
            }

            (_lastDictionary, _lastIds) = (dictionary, ids);
            return ids;
        }
    }

    /// <summary>The text of a number.</summary>
    public string Text(int id)
    {
        lock (_lock) return _texts[id];
    }

    private int Id(string text)
    {
        if (_ids.TryGetValue(text, out var id)) return id;
        id = _texts.Count;
        _ids.Add(text, id);
        _texts.Add(text);
        return id;
    }
}
