using Ringfence.Evaluation.Running;

namespace Ringfence.Evaluation.Compiling.Places;

/// <summary>A reference to a field or an item: reading and writing it is reading and writing what it refers to.</summary>
internal sealed class PlaceCell(Place place, Frame frame, object? prepared) : Cell(null)
{
    public override object? Value
    {
        get => place.Read(frame, prepared);
        set => place.Write(frame, prepared, value);
    }
}
