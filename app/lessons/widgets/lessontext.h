#pragma once

#include <QTextBrowser>

namespace soquete {

/** A Markdown text at its full height. The parent scrolls it. */
class LessonText final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit LessonText(QWidget *parent = nullptr);

    /** Shows @p markdown, with any HTML as plain text. */
    void show(const QString &markdown);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void render();
    void fit();

    QString m_markdown;
};

} // namespace soquete
