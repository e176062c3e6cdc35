using System.Linq;

namespace Ringfence.Emit;

/// <summary>What the path of an emitted file may look like: the same rule for files that are written and for files that a manifest lists.</summary>
internal static class EmittedPath
{
    // What ext4, APFS and NTFS hold in one segment, less what staging and editors append.
    private const int LongestSegment = 200;

    /// <returns>What is wrong with the path, as a sentence without subject; <see langword="null"/> when nothing is.</returns>
    public static string? Problem(string path)
    {
        if (path.Length == 0)
            return "is empty";
        if (path[0] == '/')
            return "is absolute: write it relative to the output folder";
        return path.Split('/').Select(SegmentProblem).FirstOrDefault(problem => problem is not null);
    }

    private static string? SegmentProblem(string segment)
    {
        if (segment.Length == 0)
            return "has an empty segment";
        if (segment.All(character => character == '.'))
            return $"has the segment {Quoted.Text(segment)}: it could lead out of the output folder";
        if (segment.Length > LongestSegment)
            return $"has a segment of {segment.Length} characters: at most {LongestSegment} fit every file system";
        foreach (var character in segment)
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('.' or '_' or '-'))
                return $"contains {Quoted.Text(character.ToString())}: segments have letters, digits, '.', '_' and '-' only";
        return null;
    }
}
