namespace Ringfence.Analyzers;

/// <summary>The keys under which a diagnostic carries what code fixes need to know of the model.</summary>
public static class DiagnosticProperties
{
    /// <summary>The address of the element that the finding is about: <c>east/kvm-01/management</c>.</summary>
    public const string Subject = "subject";
}
