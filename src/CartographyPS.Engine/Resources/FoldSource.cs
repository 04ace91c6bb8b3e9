using System.Text.Json;
using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Resources;

/// <summary>
/// The rows of another source folded into fewer, over all pages of the call that gave them: one for each combination of the values of
/// <see cref="FoldMember.By"/>. They come when the last page has, and have the members as paths; of the sources above they see the call and
/// those above it, not those between.
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

    // Names the source, and says that its paths are none of the answer's.
    private static IEnumerable<JsonElement> Folded(JsonElement rows) => [rows];
}
