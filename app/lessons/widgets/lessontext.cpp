#include "app/lessons/widgets/lessontext.h"

#include "shared/widgets/colours.h"

#include <QEvent>
#include <QFontDatabase>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>
#include <QWheelEvent>

#include <cmath>

namespace soquete {

namespace {

bool isCode(const QTextBlock &block)
{
    const QTextBlockFormat format = block.blockFormat();
    return block.isValid()
        && (format.hasProperty(QTextFormat::BlockCodeFence)
            || format.hasProperty(QTextFormat::BlockCodeLanguage));
}

constexpr qreal kLineHeight = 120; // percent
constexpr int kCodeTint = 22;      // of 255
constexpr int kLineTint = 110;
constexpr int kCellPadding = 4; // pixels
constexpr int kGap = 8;         // around code and tables
constexpr qreal kCodeScale = 0.95;

} // namespace

LessonText::LessonText(QWidget *parent)
    : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // wraps long lines of code
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setTabChangesFocus(true);
    document()->setDocumentMargin(0);
    QPalette transparent = palette();
    transparent.setBrush(QPalette::Base, Qt::NoBrush);
    setPalette(transparent);
    viewport()->setAutoFillBackground(false);
}

void LessonText::show(const QString &markdown)
{
    m_markdown = markdown;
    render();
}

QSize LessonText::sizeHint() const
{
    return { QTextBrowser::sizeHint().width(), int(std::ceil(document()->size().height())) };
}

QSize LessonText::minimumSizeHint() const
{
    return { 1, sizeHint().height() };
}

void LessonText::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        render();
}

void LessonText::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    fit();
}

void LessonText::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls
}

void LessonText::render()
{
    QTextDocument *const text = document();
    text->setMarkdown(m_markdown,
                      QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub
                                                      | QTextDocument::MarkdownNoHTML));
    QColor tint = QWidget::palette().color(QPalette::Text);
    QColor line = tint;
    tint.setAlpha(kCodeTint);
    line.setAlpha(kLineTint);
    for (QTextBlock block = text->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        const bool isFixed = isCode(block);
        if (isFixed) {
            format.setBackground(tint);
            format.setNonBreakableLines(false);
            format.setTopMargin(isCode(block.previous()) ? 0 : kGap / 2);
            format.setBottomMargin(isCode(block.next()) ? 0 : kGap);
        } else if (cursor.currentTable()) {
            format.setTopMargin(0);
            format.setBottomMargin(0);
        } else {
            format.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
        }
        cursor.setBlockFormat(format);
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (!part.fragment().charFormat().fontFixedPitch())
                continue;
            QTextCharFormat code;
            QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
            code.setFontFamilies({ fixed.family() });
            code.setFontPointSize(font().pointSizeF() * kCodeScale);
            if (!isFixed)
                code.setBackground(tint);
            QTextCursor fragment(text);
            fragment.setPosition(part.fragment().position());
            fragment.setPosition(part.fragment().position() + part.fragment().length(),
                                 QTextCursor::KeepAnchor);
            fragment.mergeCharFormat(code);
        }
    }
    for (QTextFrame *const frame : text->rootFrame()->childFrames()) {
        if (auto *const table = qobject_cast<QTextTable *>(frame)) {
            QTextTableFormat format = table->format();
            format.setCellPadding(kCellPadding);
            format.setCellSpacing(0);
            format.setBorderCollapse(true);
            format.setBorder(1);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBorderBrush(line);
            format.setTopMargin(kGap / 2);
            format.setBottomMargin(kGap);
            table->setFormat(format);
        }
    }
    fit();
}

/** Adapts the height to the text at the current width. */
void LessonText::fit()
{
    document()->setTextWidth(viewport()->width());
    updateGeometry();
}

} // namespace soquete
