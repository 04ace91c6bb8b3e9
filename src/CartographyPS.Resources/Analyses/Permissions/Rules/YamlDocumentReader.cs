using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace CartographyPS.Resources.Analyses.Permissions.Rules;

/// <summary>Reads a YAML document with the line of every node.</summary>
internal static class YamlDocumentReader
{
    // Rules have three levels. The reader of trees is recursive, and must not be given a document that exhausts the stack.
    private const int MaxDepth = 16;

    /// <summary>Reads the first document.</summary>
    /// <param name="file">The name for errors.</param>
    /// <param name="text">The YAML.</param>
    /// <returns>Its root; null for an empty document.</returns>
    /// <exception cref="PermissionRuleException">The text is not YAML, or is nested too deeply.</exception>
    public static YamlNode? Read(string file, string text)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            RequireShallow(file, parser);
            parser = new Parser(new StringReader(text));
            var stream = new YamlStream();
            stream.Load(parser);
            return stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
        }
        catch (YamlException exception)
        {
            throw new PermissionRuleException(file, exception.Start.Line, $"This is not YAML: {exception.InnerException?.Message ?? exception.Message}");
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // Of some texts the library says so in words of its arguments and states.
            throw new PermissionRuleException(file, parser.Current?.End.Line ?? 1, $"This is not YAML: {exception.Message}");
        }
    }

    private static void RequireShallow(string file, Parser parser)
    {
        int depth = 0;
        while (parser.MoveNext())
        {
            if (parser.Current is SequenceStart or MappingStart) depth++;
            else if (parser.Current is SequenceEnd or MappingEnd) depth--;
            if (depth > MaxDepth) throw new PermissionRuleException(file, parser.Current!.Start.Line, "The document is nested too deeply for a list of rules.");
        }
    }
}
