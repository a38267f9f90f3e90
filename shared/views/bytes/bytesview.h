#pragma once

#include "shared/journal/journal.h"
#include "shared/views/bytes/bytestore.h"
#include "shared/views/bytes/charactermap.h"

#include <QWidget>

#include <optional>

class QAction;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace soquete {

class ByteLegend;
class HexArea;
class Selection;

/**
 * Every byte of the chosen message, or of the chosen connection in one direction, and which bytes
 * are which characters of its text. Follows a Selection, and moves it: to touch a byte is to choose
 * its message.
 */
class BytesView final : public QWidget
{
    Q_OBJECT

public:
    explicit BytesView(Selection *selection, QWidget *parent = nullptr);

    void add(const Journal::Batch &batch);
    void clear();

    /** How long a header is where no message has shown it yet. */
    void setHeaderSize(int bytes) { m_store.setHeaderSize(bytes); }

    /** All that the view shows of what is visible, for who cannot see it. */
    [[nodiscard]] QString textEquivalent() const;

    /** What the byte at @p offset of the stream that is shown is, in a sentence. */
    [[nodiscard]] QString describe(qint64 offset) const;

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /** What the chooser offers. */
    enum class Choice { Message, In, Out };
    /** A piece of text, with the bytes that it came from. */
    struct Page
    {
        ByteRange unit; ///< the frame or the read to which it belongs
        ByteRange body; ///< the part of that which is text
        ByteRange bytes;
        CharacterMap map;
    };

    void onConnectionChanged();
    void onEventChanged();
    void onChoice(int index);
    void onCaretMoved(qint64 offset);
    void onHovered(qint64 offset);
    void onTextCaretMoved();
    void hoverText(const QPoint &position);

    void retranslate();
    void refresh();
    void startAnew();
    void pointAtEvent();
    void fillChooser();
    void sayTitle();
    void sayProgress();
    void showText(qint64 offset);
    void point(qint64 offset);
    void copy(QString (*format)(QByteArrayView));

    [[nodiscard]] bool hasMessage() const;
    [[nodiscard]] bool showsMessage() const { return m_showsMessage && hasMessage(); }
    [[nodiscard]] quint32 connection() const;
    [[nodiscard]] Direction direction() const;
    [[nodiscard]] const ByteStream *stream() const;
    [[nodiscard]] ByteRange messageRange() const;
    [[nodiscard]] QString hint() const;
    [[nodiscard]] qint64 liveOffset() const;
    [[nodiscard]] Encoding encodingAt(const ByteStream::Frame &frame) const;
    [[nodiscard]] Page pageAt(qint64 offset) const;
    [[nodiscard]] QString describeCharacter(const Page &page,
                                            const CharacterMap::Character &character) const;
    [[nodiscard]] static ByteRange bytesOf(const Page &page,
                                           const CharacterMap::Character &character);

    Selection *const m_selection;
    ByteStore m_store;
    std::optional<ByteStream> m_alone;    ///< the chosen message, where its stream does not have it
    bool m_showsMessage = false;          ///< and not the stream
    bool m_keepsStream = false;           ///< even when another message is chosen
    bool m_isChoosing = false;            ///< the selection changes because of this view
    bool m_caretIsTheirs = false;         ///< the user has put it somewhere
    std::optional<Direction> m_direction; ///< as chosen
    qint64 m_hovered = -1;
    Page m_page;

    QComboBox *const m_chooser;
    QLabel *const m_title;
    QToolButton *const m_copyButton;
    QLabel *const m_dropped;
    QLabel *const m_progress;
    HexArea *const m_hex;
    ByteLegend *const m_legend;
    QLabel *const m_textTitle;
    QPlainTextEdit *const m_text;
    QLabel *const m_sentence;
    QAction *m_copyHex = nullptr;
    QAction *m_copyArray = nullptr;
    QAction *m_copyPython = nullptr;
    QAction *m_selectAll = nullptr;
};

} // namespace soquete
