namespace CartographyPS.Resources.Analyses.Exposure;

/// <summary>A range of whole numbers, such as ports or IPv4 addresses, both ends included. It is empty when the last is less than the first.</summary>
/// <param name="First">The first number.</param>
/// <param name="Last">The last number.</param>
internal readonly record struct NumberRange(long First, long Last)
{
    /// <summary>True when the range has no number.</summary>
    public bool IsEmpty => Last < First;

    /// <summary>Returns the numbers that two ranges share.</summary>
    public NumberRange Intersect(NumberRange other) => new(Math.Max(First, other.First), Math.Min(Last, other.Last));

    /// <summary>Returns the numbers that another range lacks: none, one or two ranges.</summary>
    public IEnumerable<NumberRange> Except(NumberRange other)
    {
        if (Intersect(other).IsEmpty)
        {
            yield return this;
            yield break;
        }
        if (First < other.First) yield return new NumberRange(First, other.First - 1);
        if (other.Last < Last) yield return new NumberRange(other.Last + 1, Last);
    }
}
