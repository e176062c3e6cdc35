using System.Reflection;

namespace Ringfence.Evaluation.Framework;

/// <summary>A member of the list as this framework has it.</summary>
/// <param name="Id">The identifier of documentation comments.</param>
/// <param name="Method">The method of the type definition.</param>
/// <param name="ChangesReceiver">Whether calling it may change the receiver.</param>
/// <param name="ChangesArgument">Whether calling it may change an argument.</param>
/// <param name="IsLinear">Whether it goes through the whole receiver.</param>
internal sealed record ListedMember(string Id, MethodBase Method, bool ChangesReceiver, bool ChangesArgument, bool IsLinear)
{
    /// <summary>Type and name, without parameters: <c>System.String.Join</c>.</summary>
    public string Name { get; } = DocumentationIds.Of(Method.DeclaringType!) + "." + Method.Name.Replace('.', '#');
}
