namespace Ringfence.Evaluation.Sdk;

/// <summary>What Ringfence returns, as the evaluator holds it.</summary>
internal static class Results
{
    /// <summary>Plain values, elements and collections are held as they are; numbers and truths are boxed once.</summary>
    public static object Erased(object result) =>
        result switch
        {
            int number => Boxes.Of(number),
            bool truth => Boxes.Of(truth),
            _ => result,
        };
}
