#pragma once

#include "shared/journal/journal.h"
#include "shared/views/bytes/bytestore.h"
#include "shared/views/bytes/textpage.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace soquete {

namespace Ui {
class BytesView;
}
class Selection;

/**
 * All bytes of the chosen message, or of one direction of the chosen connection, and the characters
 * they stand for. Follows a Selection, and changes it: selecting a byte chooses its message.
 */
class BytesView final : public QWidget
{
    Q_OBJECT

public:
    BytesView(const EventLog &log, Selection *selection, QWidget *parent = nullptr);
    ~BytesView() override;

    /** Shows the log's events up to @p end. */
    void readTo(qint64 end);
    void clear();

    /** Sets the header size used until a message shows it. */
    void setHeaderSize(int bytes) { m_store.setHeaderSize(bytes); }

    /** The visible part as text, for screen readers. */
    [[nodiscard]] QString textEquivalent() const;

    /** A sentence about the byte at @p offset of the shown stream. */
    [[nodiscard]] QString describe(qint64 offset) const;

private:
    enum class Choice { Message, In, Out };

    void connectControls();
    void onEventChanged();
    void onChoice(int index);
    void onCaretMoved(qint64 offset);

    void refresh();
    void startAnew();
    void pointAtEvent();
    void fillChooser();
    void showProgress();
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
    [[nodiscard]] TextPage pageAt(qint64 offset) const;

    const EventLog &m_log;
    Selection *const m_selection;
    qint64 m_read; ///< how far the log was read
    ByteStore m_store;
    std::optional<ByteStream> m_alone; ///< the chosen message, if its stream does not have it
    bool m_showsMessage = false;       ///< instead of the stream
    bool m_keepsStream = false;        ///< even if another message is chosen
    bool m_isChoosing = false;         ///< this view changes the selection
    bool m_userPlacedCaret = false;
    std::optional<Direction> m_direction; ///< chosen by the user
    qint64 m_hovered = -1;
    const std::unique_ptr<Ui::BytesView> m_ui;
};

} // namespace soquete
