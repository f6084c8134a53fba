using System.Collections.Immutable;
using System.Globalization;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;
using Tables = Markdig.Extensions.Tables;

namespace Leaflets.Markdown.Conversion;

/// <summary>The attributes that tables alone have: <c>{widths="30% 70%" header-column=true}</c>.</summary>
internal static class TableAttributes
{
    /// <summary>The share of the width for each column, in percent.</summary>
    public const string Widths = "widths";

    /// <summary>Whether the cells of the first column head their rows.</summary>
    public const string HeaderColumn = "header-column";

    /// <summary>Shares that are rounded to whole percents are off by less than this.</summary>
    private const double Rounding = 1.5;

    /// <summary>Adds an attribute; one with a value that means nothing is reported.</summary>
    public static NodeAttributes With(NodeAttributes attributes, string key, string value, SourceSpan span, ConversionContext context)
    {
        if (key == HeaderColumn ? value is "true" or "false" : Shares(value) is not null)
        {
            return attributes with { Values = attributes.Values.SetItem(key, value) };
        }

        var expected = key == HeaderColumn ? "'true' or 'false'" : "a share for each column, 100% in total: 30% 70%";
        context.Report(MarkdownDiagnostics.WrongAttribute, span, key, value, expected);
        return attributes;
    }

    /// <summary>Whether the first column heads its rows, or null where the author does not say.</summary>
    public static bool? HasHeaderColumn(NodeAttributes attributes) =>
        attributes.Values.TryGetValue(HeaderColumn, out var value) ? value == "true" : null;

    /// <summary>
    /// The shares of the columns: those that the author gives, or those of a grid table's dashes; empty if there are none.
    /// </summary>
    public static ImmutableArray<double> WidthsOf(Tables.Table table, NodeAttributes attributes, int columns, ConversionContext context)
    {
        if (attributes.Values.TryGetValue(Widths, out var value) && Shares(value) is { } given)
        {
            if (given.Length == columns)
            {
                return given;
            }

            var expected = string.Create(CultureInfo.InvariantCulture, $"{columns} shares, one for each column");
            context.Report(MarkdownDiagnostics.WrongAttribute, context.SpanOf(table), Widths, value, expected);
            return [];
        }

        return table.Parser is Tables.GridTableParser && table.ColumnDefinitions.Count >= columns ? Drawn(table, columns) : [];
    }

    private static ImmutableArray<double> Drawn(Tables.Table table, int columns)
    {
        var widths = new double[columns];
        for (var i = 0; i < columns; i++)
        {
            widths[i] = table.ColumnDefinitions[i].Width;
            if (widths[i] <= 0)
            {
                return [];
            }
        }

        return ToShares(widths);
    }

    private static ImmutableArray<double>? Shares(string value)
    {
        var parts = value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var shares = new double[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var isShare = parts[i] is [.. var number, '%']
                && double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out shares[i])
                && shares[i] > 0;
            if (!isShare)
            {
                return null;
            }
        }

        return Math.Abs(shares.Sum() - 100) < Rounding ? ToShares(shares) : null;
    }

    private static ImmutableArray<double> ToShares(double[] widths)
    {
        var whole = widths.Sum();
        return [.. widths.Select(width => width / whole)];
    }
}
