using SimulatedAws.Estates;

namespace SimulatedAws.Identity;

/// <summary>The estate's roles and their trust.</summary>
internal sealed class RoleTrust(EstateSettings settings)
{
    /// <summary>Finds the account and settings of a role; null when there is no such role.</summary>
    /// <param name="arn"><c>arn:aws:iam::111122223333:role/path/name</c>.</param>
    public (string Account, RoleSettings Role)? Find(string? arn)
    {
        string[] parts = (arn ?? "").Split(':', 6);
        if (parts.Length != 6 || parts[2] != "iam" || !parts[5].StartsWith("role/", StringComparison.Ordinal)) return null;
        if (!settings.Accounts.TryGetValue(parts[4], out var account)) return null;

        string name = parts[5]["role/".Length..];
        var role = account.Roles.GetValueOrDefault(name) ?? account.Roles.GetValueOrDefault(name[(name.LastIndexOf('/') + 1)..]);
        return role is null ? null : (parts[4], role);
    }

    /// <summary>Returns true when a caller may assume a role.</summary>
    public static bool Allows(RoleSettings role, Principal caller, string? externalId)
    {
        if (role.ExternalId is { } expected && externalId != expected) return false;
        return role.Trusts.Any(trusted =>
            trusted == "*" || trusted == caller.Account || trusted == $"arn:aws:iam::{caller.Account}:root" || trusted == caller.Arn || trusted == caller.RoleArn);
    }
}
