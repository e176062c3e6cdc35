using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Ringfence.Architecture;

/// <summary>Where packages come from is the business of the machine that restores them.</summary>
internal static partial class Feeds
{
    /// <summary>Absolute addresses and paths in any <c>nuget.config</c>.</summary>
    public static IEnumerable<string> Violations(RepositoryTree tree) =>
        from file in tree.Files
        where Path.GetFileName(file.Path).Equals("nuget.config", StringComparison.OrdinalIgnoreCase)
        from value in XDocument.Parse(file.Text).Descendants("add").Attributes("value")
        where Absolute().IsMatch(value.Value)
        select $"{file.Path}: '{value.Value}' is an absolute address";

    [GeneratedRegex(@"://|^[/~\\]|^[A-Za-z]:")]
    private static partial Regex Absolute();
}
