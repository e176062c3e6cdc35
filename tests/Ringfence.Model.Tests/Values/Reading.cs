using CsCheck;
using Xunit;

namespace Ringfence.Tests;

// What every value type promises, said once.
internal static class Reading
{
    // A text that no one meant: any characters, and near misses made of the characters that the formats use.
    public static readonly Gen<string> Garbage = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["0123456789abcdefABCDEF:.-/ %"], 0, 24],
        Gen.String[Gen.Char["0123456789 GiBMKTtcpudmahnrkVo,-/"], 0, 24]
    );

    public static T Accepts<TRaw, T>(Parser<TRaw, T> parser, TRaw raw)
    {
        Assert.True(parser(raw, out var value, out var problem), $"{raw} {problem}");
        Assert.Equal("", problem);
        return value!;
    }

    public static string Rejects<TRaw, T>(Parser<TRaw, T> parser, TRaw raw)
    {
        Assert.False(parser(raw, out var value, out var problem), $"{raw} was read as {value}");
        Assert.Equal(default, value);
        Assert.NotEmpty(problem);
        Assert.DoesNotContain('\n', problem);
        return problem;
    }

    // Either a value whose text reads back as the same value, or a problem; never an exception, never both.
    public static void IsTotal<T>(Parser<string?, T> parser) =>
        Garbage.Sample(text =>
        {
            if (!parser(text, out var value, out var problem))
                return problem.Length > 0;
            return problem.Length == 0 && parser(value!.ToString(), out var again, out _) && Equals(value, again);
        });

    public static void ReadsBack<T>(Parser<string?, T> parser, T value)
    {
        var again = Accepts(parser, value!.ToString());
        Assert.Equal(value, again);
        Assert.Equal(value.GetHashCode(), again!.GetHashCode());
        Assert.Equal(value.ToString(), again.ToString());
    }
}
