using System.Globalization;

namespace Ringfence.Evaluation.Framework;

/// <summary>Stops what would become too large before it does.</summary>
internal static class Bounded
{
    /// <summary>A string of so many characters may be made.</summary>
    /// <exception cref="BoundReachedException">It would be too long.</exception>
    public static void Text(IRun run, long length)
    {
        if (length > run.Limits.StringLength)
            throw new BoundReachedException(Text(run.Limits.StringLength, "the string would be longer than {0} characters"));
    }

    /// <summary>A collection of so many items may be made.</summary>
    /// <exception cref="BoundReachedException">It would be too large.</exception>
    public static void Items(IRun run, long count)
    {
        if (count > run.Limits.CollectionSize)
            throw new BoundReachedException(Text(run.Limits.CollectionSize, "the collection would have more than {0} items"));
    }

    public static string Text(int limit, string format) =>
        string.Format(CultureInfo.InvariantCulture, format, limit.ToString("N0", CultureInfo.InvariantCulture));
}
