using SimulatedAws.Identity;
using SimulatedAws.Protocols;
using SimulatedAws.Signing;

namespace SimulatedAws.Server;

/// <summary>Finds who signed a request, and refuses what is not signed rightly.</summary>
internal sealed class Authenticator(PrincipalDirectory directory, SignatureVerifier verifier)
{
    /// <summary>The caller; sets the call's account and verdict.</summary>
    /// <returns>Null for an operation that needs no signature.</returns>
    /// <exception cref="WireException">Refused.</exception>
    public Principal? Authenticate(Call call)
    {
        if (call.Claim is not { } claim)
        {
            // The model leaves the mark of unsigned operations out where clients sign none at all.
            if (call.Operation is { Unsigned: true } or { Service.Name: "sts", Name: "AssumeRoleWithWebIdentity" }) return null;
            throw Refuse(call, SignatureVerdict.Missing);
        }
        if (directory.Find(claim.AccessKeyId, claim.SessionToken) is not { } principal) throw Refuse(call, SignatureVerdict.UnknownKey);

        call.Account = principal.Account;
        if (verifier.IsSkewed(claim)) throw Refuse(call, SignatureVerdict.Skewed);
        if (verifier.Fault(call.Request, claim, principal.Secret) is not null) throw Refuse(call, SignatureVerdict.Mismatch);
        if (directory.IsExpired(principal)) throw Refuse(call, SignatureVerdict.Expired);
        call.Verdict = SignatureVerdict.Valid;
        return principal;
    }

    /// <summary>The error of a verdict, which is noted.</summary>
    public static WireException Refuse(Call call, SignatureVerdict verdict)
    {
        call.Verdict = verdict;
        return AuthErrors.Of(verdict, call.Style);
    }
}
