using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Evaluation.Tests.Constructs;

/// <summary>All constructs, in the order of the documentation.</summary>
internal static class ConstructCatalogue
{
    public static IReadOnlyList<(string Category, Construct[] Constructs)> Categories { get; } =
    [
        ("Arithmetic", [.. ArithmeticConstructs.All, .. NumberConstructs.All]),
        (
            "Assignment and order of evaluation",
            [.. AssignmentConstructs.All, .. EvaluationOrderConstructs.All, .. InitializationOrderConstructs.All]
        ),
        ("Conversions and numeric types", ConversionConstructs.All),
        ("Operators of the user, nullable values, enumerations", OperatorConstructs.All),
        ("Text", [.. TextConstructs.All, .. FormattingConstructs.All]),
        ("Time, types and null", TimeAndNullConstructs.All),
        ("Loops", LoopConstructs.All),
        ("Switches and jumps", BranchConstructs.All),
        ("Control flow across functions", [.. ControlFlowConstructs.All, .. LazyFlowConstructs.All, .. FailureFlowConstructs.All]),
        ("Exceptions", ExceptionConstructs.All),
        ("Cleaning up", CleanupConstructs.All),
        ("Iterators and asynchronous methods", IteratorConstructs.All),
        ("Patterns", PatternConstructs.All),
        ("Lambdas and closures", LambdaConstructs.All),
        ("Delegates", DelegateConstructs.All),
        ("Fields and initialization", InitializationConstructs.All),
        ("Properties and indexers", PropertyConstructs.All),
        ("Methods and parameters", ParameterConstructs.All),
        ("Generics and extensions", GenericConstructs.All),
        ("Inheritance and interfaces", InheritanceConstructs.All),
        ("Records and structs", [.. RecordConstructs.All, .. RecordCopyConstructs.All, .. StructConstructs.All]),
        ("Collections", [.. CollectionConstructs.All, .. CollectionBehaviourConstructs.All]),
        ("Collection expressions, ranges, tuples", CollectionExpressionConstructs.All),
        (
            "Members and types at run time",
            [.. MemberBehaviourConstructs.All, .. TypeIdentityConstructs.All, .. ReferenceConstructs.All, .. ObjectBehaviourConstructs.All]
        ),
        ("Recent C#", [.. RecentLanguageConstructs.All, .. RecentExpressionConstructs.All]),
        ("LINQ", LinqConstructs.All),
        ("Query syntax and lazy queries", QueryConstructs.All),
        ("Entry points", EntryPointConstructs.All),
        ("Structure of programs", StructureConstructs.All),
        ("The fluent API", FluentConstructs.All),
        ("Errors of the fluent API", ErrorConstructs.All),
        ("What only running the program reveals", OutsideConstructs.All),
    ];

    public static IReadOnlyList<Construct> All { get; } = [.. Categories.SelectMany(category => category.Constructs)];

    public static Construct Find(string name) => All.Single(construct => construct.Name == name);
}
