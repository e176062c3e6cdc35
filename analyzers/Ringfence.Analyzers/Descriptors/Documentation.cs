namespace Ringfence.Analyzers;

/// <summary>Where the pages of <c>docs/</c> are published.</summary>
internal static class Documentation
{
    // There is no public address yet. A domain that is reserved for examples leads nowhere, rather than to strangers.
    private const string Root = "https://ringfence.example/docs";

    public static string OfRule(string id) => $"{Root}/rules/{id}.md";

    public static string OfDiagnostic(string id) => $"{Root}/diagnostics/{id}.md";
}
