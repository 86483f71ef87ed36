namespace Poam.Oscal.Lifecycle;

/// <summary>The media types of what people keep as evidence.</summary>
internal static class MediaTypes
{
    /// <summary>The media type of a file, by its extension; null where that says nothing.</summary>
    public static string? Of(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".CSV" => "text/csv",
        ".TXT" or ".LOG" => "text/plain",
        ".MD" => "text/markdown",
        ".HTM" or ".HTML" => "text/html",
        ".EML" => "message/rfc822",
        ".JSON" or ".SARIF" => "application/json",
        ".YAML" or ".YML" => "application/yaml",
        ".XML" or ".NESSUS" or ".CKL" or ".XCCDF" => "application/xml",
        ".PDF" => "application/pdf",
        ".ZIP" => "application/zip",
        ".GZ" or ".TGZ" => "application/gzip",
        ".DOC" => "application/msword",
        ".DOCX" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".XLS" => "application/vnd.ms-excel",
        ".XLSX" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".PPTX" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ".PNG" => "image/png",
        ".JPG" or ".JPEG" => "image/jpeg",
        ".GIF" => "image/gif",
        ".SVG" => "image/svg+xml",
        ".MP4" => "video/mp4",
        _ => null,
    };
}
