using System.Management.Automation;
using CartographyPS.Engine.Resources;

namespace CartographyPS;

/// <summary>The errors that the cmdlets write, each with a stable id, a category and a way out.</summary>
internal static class Errors
{
    public static ErrorRecord UnknownResource(UnknownResourceException exception) =>
        Record(exception, "UnknownResource", ErrorCategory.ObjectNotFound, exception.Pattern, "Get-CartographyResourceType lists the resource types.");

    private static ErrorRecord Record(Exception exception, string id, ErrorCategory category, object? target, string action) =>
        new(exception, id, category, target) { ErrorDetails = new ErrorDetails(exception.Message) { RecommendedAction = action } };
}
