using CsCheck;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.UnitTests.Storage;

/// <summary>Table keys forbid some characters; the codec loses none of them.</summary>
public class KeyCodecTests
{
    [Fact]
    public void Any_text_becomes_a_key_and_back() => Gen.String.Sample(text =>
    {
        var key = KeyCodec.Encode(text);
        KeyCodec.Require(key);
        return KeyCodec.Decode(key) == text;
    });

    [Theory]
    [InlineData("a/b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\\b")]
    [InlineData("a\tb")]
    public void A_key_with_a_forbidden_character_is_refused(string key) =>
        Assert.Throws<ArgumentException>(() => KeyCodec.Require(key));
}
