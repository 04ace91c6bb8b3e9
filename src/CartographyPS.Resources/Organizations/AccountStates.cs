using System.Text.Json;
using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Organizations;

/// <summary>The states of an account in its organization.</summary>
internal static class AccountStates
{
    private static readonly (string State, string Status)[] Known =
    [
        ("ACTIVE", "active"), ("PENDING_ACTIVATION", "unknown"), ("SUSPENDED", "suspended"),
        ("PENDING_CLOSURE", "pending_deletion"), ("CLOSED", "closed"),
    ];

    /// <summary>The state in the words that all providers share.</summary>
    public static readonly Conversion Shared = Mapping.Of(Known);

    /// <summary>The state, when it is one that is known.</summary>
    /// <exception cref="FormatException">
    /// It is not. Whether the account still belongs to where it stands cannot be told, so what is known of it stays.
    /// </exception>
    public static object? Of(JsonElement value)
    {
        string? state = Values.Text(value);
        if (Array.Exists(Known, known => known.State == state)) return state;
        throw new FormatException(state is null ? "An account has neither a State nor a Status." : $"'{state}' is no state of an account that is known.");
    }
}
