using System.Text.Json;

namespace SimulatedAws.Estates;

/// <summary>The account and region of each bucket, as far as the estate's S3 answers have them.</summary>
internal sealed class BucketIndex
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Reads the S3 answers of all accounts.</summary>
    public BucketIndex(EstateFolder estate)
    {
        foreach (var (account, region, operation, answers) in estate.All("s3"))
        {
            foreach (var answer in answers.All)
            {
                if (operation == "ListBuckets") Listed(account, answer);
                else Mentioned(account, region, operation, answer);
            }
        }
    }

    /// <summary>Returns the account of a bucket; null when it is unknown.</summary>
    public string? Account(string bucket) => _entries.GetValueOrDefault(bucket)?.Account;

    /// <summary>Returns the region of a bucket; null when it is unknown.</summary>
    public string? Region(string bucket) => _entries.GetValueOrDefault(bucket) is { } entry ? entry.Head ?? entry.Listed ?? entry.Location ?? entry.Folder : null;

    private Entry this[string bucket]
    {
        get
        {
            if (!_entries.TryGetValue(bucket, out var entry)) _entries[bucket] = entry = new Entry();
            return entry;
        }
    }

    private void Listed(string account, Answer answer)
    {
        foreach (var bucket in answer.List("Buckets"))
        {
            var entry = this[bucket.GetProperty("Name").GetString()!];
            entry.Account = account;
            entry.Listed = Answer.Follow(bucket, "BucketRegion")?.GetString();
        }
    }

    private void Mentioned(string account, string region, string operation, Answer answer)
    {
        if (answer.When is not { } when || !when.TryGetProperty("Bucket", out var bucket) || bucket.ValueKind != JsonValueKind.String) return;
        if (bucket.ValueEquals("*")) return;

        var entry = this[bucket.GetString()!];
        entry.Account ??= account;
        if (region != EstateFolder.GlobalRegion) entry.Folder = region;
        if (answer.Error is not null) return;
        if (operation == "HeadBucket") entry.Head = Answer.Follow(answer.Output, "BucketRegion")?.GetString();
        if (operation == "GetBucketLocation") entry.Location = Named(Answer.Follow(answer.Output, "LocationConstraint"));
    }

    // S3's oldest regions have no location constraint, or an old name.
    private static string Named(JsonElement? constraint) => constraint switch
    {
        { ValueKind: JsonValueKind.String } text when text.GetString() is { Length: > 0 } name => name == "EU" ? "eu-west-1" : name,
        _ => "us-east-1",
    };

    private sealed class Entry
    {
        public string? Account { get; set; }

        public string? Head { get; set; }

        public string? Listed { get; set; }

        public string? Location { get; set; }

        public string? Folder { get; set; }
    }
}
