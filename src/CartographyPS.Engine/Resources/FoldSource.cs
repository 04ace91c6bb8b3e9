using System.Text.Json;
using CartographyPS.Engine.Common;
using CartographyPS.Engine.Resources.Calls;

namespace CartographyPS.Engine.Resources;

/// <summary>
/// The rows of another source, folded over all pages of their call: one row for each combination of the values of
/// <see cref="FoldMember.By"/>. Folded rows are made after the last page, and have the members as paths. Of the sources above, they can
/// read the call and those above it, not those between.
/// </summary>
internal sealed class FoldSource : ItemSource
{
    internal FoldSource(Source rows, CallSource call, IReadOnlyList<FoldMember> members)
        : base(call.Type, call, JsonPath.Parse("."), Folded)
    {
        Rows = rows;
        Members = members;
    }

    /// <summary>The source whose rows are folded.</summary>
    public Source Rows { get; }

    /// <summary>The members of a folded row.</summary>
    public IReadOnlyList<FoldMember> Members { get; }

    // Names the source, and marks that its paths are not paths of the response.
    private static IEnumerable<JsonElement> Folded(JsonElement rows) => [rows];
}
