namespace Ringfence.Evaluation;

/// <summary>Boxed values that are made once.</summary>
internal static class Boxes
{
    private const int Least = -16;
    private const int Most = 1023;

    private static readonly object[] integers = CreateIntegers();

    public static object True { get; } = true;

    public static object False { get; } = false;

    public static object Of(bool value) => value ? True : False;

    public static object Of(int value) => value is >= Least and <= Most ? integers[value - Least] : value;

    private static object[] CreateIntegers()
    {
        var boxes = new object[Most - Least + 1];
        for (var i = 0; i < boxes.Length; i++)
            boxes[i] = i + Least;
        return boxes;
    }
}
