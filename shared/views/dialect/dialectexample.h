#pragma once

#include "shared/journal/event.h"
#include "shared/protocol/dialect.h"
#include "shared/views/bytes/bytestream.h"

#include <QWidget>

#include <memory>

namespace soquete {

namespace Ui {
class DialectExample;
}

/** Shows the bytes of a message, its reply and the disconnect word in a dialect. */
class DialectExample final : public QWidget
{
    Q_OBJECT

public:
    explicit DialectExample(QWidget *parent = nullptr);
    ~DialectExample() override;

    void setMessageDirection(Direction direction) { m_direction = direction; }
    /** Shows an example in @p dialect; none if it has an error. */
    void setDialect(const Dialect &dialect);

private:
    enum Example { MessageExample, ReplyExample, WordExample };

    void retranslate();
    void showExample();
    [[nodiscard]] Event chosenExample() const;
    [[nodiscard]] QString sample() const;
    [[nodiscard]] QString description() const;

    Direction m_direction = Direction::Out; ///< of messages
    Dialect m_dialect;
    ByteStream m_stream; ///< of the example
    const std::unique_ptr<Ui::DialectExample> m_ui;
};

} // namespace soquete
