using System.Globalization;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Formulas;

/// <summary>
/// Recursive descent over
/// <code>
/// sum       = product { ("+" | "-") product }
/// product   = factor { ("*" | "/") factor }
/// factor    = "-" factor | number | reference | function "(" sum { ";" sum } ")" | "(" sum ")"
/// reference = "[" code "]" [ "." part ]
/// </code>
/// One instance reads one text. The first problem stays; from then on every method returns null.
/// </summary>
internal sealed class FormulaParser(string text)
{
    private const int MaxCode = 50;

    private int at;
    private int depth;
    private Problem? problem;

    public Parsed<Formula> Read()
    {
        // «= [1.1] + [1.2]»: the habit of Excel does no harm.
        if (Peek() == '=')
            at++;

        var formula = Sum();
        if (formula is not null && Peek() != '\0')
            formula = Fail("знак действия: + - * /");

        return formula is not null ? formula : problem!;
    }

    private Formula? Sum() =>
        Chain(
            Product,
            static sign =>
                sign switch
                {
                    '+' => FormulaOperation.Add,
                    '-' => FormulaOperation.Subtract,
                    _ => null,
                }
        );

    private Formula? Product() =>
        Chain(
            Factor,
            static sign =>
                sign switch
                {
                    '*' => FormulaOperation.Multiply,
                    '/' => FormulaOperation.Divide,
                    _ => null,
                }
        );

    private Formula? Chain(Func<Formula?> next, Func<char, FormulaOperation?> operationOf)
    {
        var left = next();
        while (left is not null && operationOf(Peek()) is { } operation)
        {
            at++;
            left = next() is { } right ? new Formula.Binary(operation, left, right) : null;
        }

        return left;
    }

    private Formula? Factor()
    {
        if (++depth > FormulaReader.MaxDepth)
            return Refuse(FormulaMessages.TooDeep(text, at));

        var formula = Peek() switch
        {
            '-' => Negated(),
            '[' => Reference(),
            '(' => Enclosed(),
            >= '0' and <= '9' => Number(),
            var letter when char.IsLetter(letter) => Call(),
            _ => Fail("показатель, например [1.4], число или скобка"),
        };
        depth--;
        return formula;
    }

    private Formula.Negation? Negated()
    {
        at++;
        return Factor() is { } inner ? new Formula.Negation(inner) : null;
    }

    private Formula? Enclosed()
    {
        at++;
        return Sum() is { } inner && Accept(')', "закрывающая скобка )") ? inner : null;
    }

    private Formula? Number()
    {
        var start = at;
        SkipDigits();
        var separator =
            at + 1 < text.Length && text[at] is '.' or ',' && char.IsAsciiDigit(text[at + 1]) ? text[at] : '\0';
        if (separator != '\0')
        {
            at++;
            SkipDigits();
        }

        var written = text[start..at];
        if (written.Count(char.IsAsciiDigit) > Amount.MaxDigits)
            return Refuse(ValueMessages.TooManyDigits(written));

        var value = decimal.Parse(
            written.Replace(',', '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture
        );
        return value > Amount.Max
            ? Refuse(ValueMessages.TooLarge(written))
            : new Formula.Constant(value, separator == '.');
    }

    private Formula? Reference()
    {
        var start = at;
        var end = text.IndexOf(']', at);
        var code = end < 0 ? "" : TextNormalizer.Tidy(text[(at + 1)..end]);
        if (code.Length is 0 or > MaxCode || code.Contains('['))
            return Fail("код показателя в квадратных скобках, например [1.4]");

        at = end + 1;
        if (Peek() != '.')
            return new Formula.Reference(code);

        at++;
        Peek();
        var wordStart = at;
        return FormulaWords.Parts.TryGetValue(Word(), out var part)
            ? new Formula.Reference(code, part)
            : Refuse(FormulaMessages.UnknownPart(text[start..at], wordStart));
    }

    private Formula.Call? Call()
    {
        var start = at;
        if (!FormulaWords.Functions.TryGetValue(Word(), out var function))
        {
            Refuse(FormulaMessages.UnknownWord(text[start..at], start));
            return null;
        }

        var arguments = new List<Formula>();
        var opening = '(';
        do
        {
            if (!Accept(opening, "открывающая скобка (") || Sum() is not { } argument)
                return null;

            arguments.Add(argument);
            opening = ';';
        } while (Peek() == ';');

        return Accept(')', "точка с запятой и следующее значение или закрывающая скобка )")
            ? new Formula.Call(function, arguments)
            : null;
    }

    private string Word()
    {
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
            at++;

        return TextNormalizer.Fold(text[start..at]);
    }

    private void SkipDigits()
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
    }

    /// <summary>The next sign in its plain form, spaces passed over; '\0' at the end.</summary>
    private char Peek()
    {
        while (at < text.Length && TextNormalizer.IsGap(text[at]))
            at++;

        return at == text.Length
            ? '\0'
            : text[at] switch
            {
                '×' or '·' or '∙' or '⋅' => '*',
                ':' or '÷' or '∕' => '/',
                var dash when TextNormalizer.IsDash(dash) => '-',
                var other => other,
            };
    }

    private bool Accept(char sign, string expected)
    {
        if (Peek() != sign)
        {
            Fail(expected);
            return false;
        }

        at++;
        return true;
    }

    private Formula? Fail(string expected) => Refuse(FormulaMessages.Unexpected(text, at, expected));

    private Formula? Refuse(Problem found)
    {
        problem ??= found;
        return null;
    }
}
