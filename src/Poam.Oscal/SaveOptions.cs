using Poam.Oscal.Documents;
using Poam.Oscal.Validation;

namespace Poam.Oscal;

/// <summary>How a document is saved.</summary>
public sealed record SaveOptions
{
    /// <summary>The options that are used unless a caller sets others.</summary>
    public static SaveOptions Default { get; } = new();

    /// <summary>The format; null for that of the path's extension.</summary>
    public OscalFormat? Format { get; init; }

    /// <summary>How a document that is written anew is indented.</summary>
    public WriteOptions Writing { get; init; } = WriteOptions.Default;

    /// <summary>The clock by which <see cref="LoadResult{T}.SaveAsync"/> sets <c>metadata/last-modified</c>.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether nothing is written: the result says what would be, and has the text.</summary>
    public bool DryRun { get; init; }

    /// <summary>
    /// How a changed text is validated before <see cref="LoadResult{T}.SaveAsync"/> writes it; null for structure and data types alone. Errors that the
    /// loaded text had not keep it from being written, new warnings are in <see cref="SaveResult.Warnings"/>.
    /// </summary>
    public ValidationOptions? Check { get; init; }

    /// <summary>Whether a document with errors is written all the same. The errors are in <see cref="SaveResult.Diagnostics"/> either way.</summary>
    public bool AllowErrors { get; init; }
}
