namespace Ringfence.Model;

/// <summary>A node of the object hierarchy that holds others (paper IV Aggregation (iv)).</summary>
public sealed record Folder : Element;
