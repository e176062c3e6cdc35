using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace Ringfence.Emit.Tests.VSphere.Checking;

/// <summary>The steps of a path such as <c>ports[0].key</c> or <c>outputs["east.host"]</c>; a step into a list is a number in brackets.</summary>
internal static partial class PropertyPath
{
    public static IReadOnlyList<string> Steps(string path)
    {
        var steps = new List<string>();
        var at = 0;
        while (at < path.Length)
        {
            var step = Step().Match(path, at);
            if (!step.Success || step.Length == 0)
                throw new FormatException($"'{path}' is no property path.");
            steps.Add(
                step.Groups["index"].Success ? $"[{step.Groups["index"].Value}]" : step.Groups["name"].Value + step.Groups["key"].Value
            );
            at += step.Length;
        }
        return steps;
    }

    public static bool IsIndex(string step) => step.StartsWith('[');

    [GeneratedRegex("""\G(?:\.?(?<name>[^.\[\]"]+)|\[(?<index>\d+)\]|\["(?<key>[^"]*)"\])""")]
    private static partial Regex Step();
}
